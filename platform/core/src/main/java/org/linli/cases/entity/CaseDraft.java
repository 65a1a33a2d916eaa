package org.linli.cases.entity;

import java.util.List;
import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * A case that a clerk or a grid worker opens.
 *
 * @param source {@code CLERK} or {@code PATROL}
 * @param place where; null when it has no place
 * @param photos what was seen there
 */
public record CaseDraft(
    String kind,
    String source,
    String title,
    String description,
    String severity,
    UUID place,
    List<Photo> photos)
    implements Audited {

  public CaseDraft {
    photos = photos == null ? List.of() : List.copyOf(photos);
  }

  public CaseDraft(
      String kind, String source, String title, String description, String severity, UUID place) {
    this(kind, source, title, description, severity, place, List.of());
  }

  @Override
  public String auditName() {
    return kind;
  }
}
