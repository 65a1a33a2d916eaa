package org.linli.cases.entity;

import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * A case that a clerk or a grid worker opens.
 *
 * @param source {@code CLERK} or {@code PATROL}
 * @param place where; null when it has no place
 */
public record CaseDraft(
    String kind, String source, String title, String description, String severity, UUID place)
    implements Audited {

  @Override
  public String auditName() {
    return kind;
  }
}
