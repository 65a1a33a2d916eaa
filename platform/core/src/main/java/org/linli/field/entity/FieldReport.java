package org.linli.field.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.matters.entity.Location;

/**
 * Something that was seen on the spot.
 *
 * @param kind the key of the process that it begins; null for a grid event
 * @param title 1 to 200 characters
 * @param text what else is to be said of a grid event; null for nothing
 * @param place null for none
 * @param spot where exactly, in words; null for none
 * @param location on the map; null for none
 * @param values of the form's fields; files in base 64
 */
public record FieldReport(
    String kind,
    String title,
    String text,
    UUID place,
    String spot,
    Location location,
    Map<String, Object> values) {

  public FieldReport {
    values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
