package org.linli.catalogue.control;

import java.util.List;
import java.util.Map;
import org.linli.access.boundary.Invalid;

/** Samples that are small enough to be looked at. */
public final class Samples {

  private static final int MOST_FIELDS = 300;
  private static final int MOST_VALUES = 500;
  private static final int LONGEST_VALUE = 400;

  private Samples() {}

  /**
   * @throws Invalid when there are too many, or one is too long to be a value of a field
   */
  public static Map<String, List<String>> checked(Map<String, List<String>> samples) {
    if (samples == null) {
      return Map.of();
    }
    if (samples.size() > MOST_FIELDS
        || samples.values().stream()
            .anyMatch(values -> values == null || values.size() > MOST_VALUES)) {
      throw new Invalid("samples", "too-many");
    }
    if (samples.values().stream()
        .flatMap(List::stream)
        .anyMatch(value -> value != null && value.length() > LONGEST_VALUE)) {
      throw new Invalid("samples", "too-long");
    }
    return samples;
  }
}
