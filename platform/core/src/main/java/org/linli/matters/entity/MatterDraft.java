package org.linli.matters.entity;

import java.util.Map;
import java.util.UUID;

/**
 * What somebody asks for.
 *
 * @param kind the key of the process
 * @param title null where the kind's own name says enough
 * @param place null for none
 * @param spot where exactly, in words; null for none
 * @param anonymous whether the name is kept back
 * @param applicant for whom; null for oneself, or for nobody
 * @param values of the form's fields
 */
public record MatterDraft(
    String kind,
    Door door,
    String title,
    UUID place,
    String spot,
    boolean anonymous,
    Applicant applicant,
    Map<String, Object> values) {

  public MatterDraft {
    values =
        values == null
            ? Map.of()
            : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
  }
}
