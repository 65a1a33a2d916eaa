package org.linli.apis.boundary;

import org.linli.audit.boundary.Audited;

/**
 * An interface of outside to be entered: of a component, of an enterprise.
 *
 * @param id how the catalogue shall name it
 * @param owner who serves it
 * @param address where it is served
 * @param contract where it is described
 */
public record OutsideDraft(
    String id, String group, String title, String owner, String address, String contract)
    implements Audited {

  @Override
  public String auditName() {
    return id;
  }
}
