package org.linli.field.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A step that was done on the spot.
 *
 * @param task whose form it is
 * @param values of the form's fields; files in base 64
 * @param note 400 characters at most; null for none
 */
public record FieldStep(UUID task, Map<String, Object> values, String note) {

  public FieldStep {
    values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
