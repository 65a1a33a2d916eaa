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
 * @param values of the form's fields; files as base 64, or as bytes
 * @param location on the map; null for none
 */
public record MatterDraft(
    String kind,
    Door door,
    String title,
    UUID place,
    String spot,
    boolean anonymous,
    Applicant applicant,
    Map<String, Object> values,
    Location location) {

  public MatterDraft {
    values =
        values == null
            ? Map.of()
            : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
  }

  /** Of something that nobody showed on the map. */
  public MatterDraft(
      String kind,
      Door door,
      String title,
      UUID place,
      String spot,
      boolean anonymous,
      Applicant applicant,
      Map<String, Object> values) {
    this(kind, door, title, place, spot, anonymous, applicant, values, null);
  }

  /** The same at a place of the community. */
  public MatterDraft at(UUID where) {
    return new MatterDraft(kind, door, title, where, spot, anonymous, applicant, values, location);
  }
}
