package org.linli.components.boundary;

import org.linli.audit.boundary.Audited;

/**
 * A component to be proposed, with its first version.
 *
 * @param organisation whose it is; the caller's own where the caller has one
 */
public record ComponentDraft(
    String type,
    String name,
    String organisation,
    String contact,
    String contactPhone,
    String licence,
    VersionDraft version)
    implements Audited {

  @Override
  public String auditName() {
    return organisation + " " + name;
  }
}
