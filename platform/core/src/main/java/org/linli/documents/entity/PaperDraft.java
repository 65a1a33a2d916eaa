package org.linli.documents.entity;

import java.util.List;
import java.util.UUID;

/**
 * A paper before it has a number.
 *
 * @param request made by who asks, once for each paper: the same one again, after a lost answer,
 *     brings the paper that was issued then, and no second number
 * @param kind of the template
 * @param seal which is set; null for none
 * @param matter what it belongs to, for example the number of a case; null for nothing
 */
public record PaperDraft(
    UUID request, String kind, UUID seal, String matter, List<FieldValue> values) {

  public PaperDraft {
    values = values == null ? List.of() : List.copyOf(values);
  }
}
