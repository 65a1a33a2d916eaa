package org.linli.cases.entity;

import java.util.List;
import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * What a clerk or a grid worker tells in the words of cases: programs written for those still do.
 * It becomes a grid event, whose verification says of which class it is.
 *
 * @param kind not kept any more
 * @param severity {@code CRITICAL} is urgent
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
