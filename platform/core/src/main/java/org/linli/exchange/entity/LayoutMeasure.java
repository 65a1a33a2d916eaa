package org.linli.exchange.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Another unit: {@code value × factor + offset}.
 *
 * @param from the catalogue's unit
 * @param digits behind the point; null for as many as there are
 */
public record LayoutMeasure(
    @JsonProperty(required = true) String from,
    @JsonProperty(required = true) String to,
    @JsonProperty(required = true) Double factor,
    Double offset,
    Integer digits) {

  public LayoutMeasure {
    offset = offset == null ? 0.0 : offset;
  }
}
