package org.linli.cases.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param values of further fields, where the community's form asks for them; may be left out
 */
public record CaseDraft(
    String kind,
    String source,
    String title,
    String description,
    String severity,
    UUID place,
    List<Photo> photos,
    Map<String, Object> values)
    implements Audited {

  public CaseDraft {
    photos = photos == null ? List.of() : List.copyOf(photos);
    values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public CaseDraft(
      String kind, String source, String title, String description, String severity, UUID place) {
    this(kind, source, title, description, severity, place, List.of(), Map.of());
  }

  @Override
  public String auditName() {
    return kind;
  }
}
