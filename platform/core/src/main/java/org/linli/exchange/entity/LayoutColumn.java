package org.linli.exchange.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A column of a format: a field of the asset, or the same word in every row.
 *
 * @param codes what is written for each code
 * @param time a pattern of its own, for a time or a day
 */
public record LayoutColumn(
    @JsonProperty(required = true) String name,
    String field,
    String constant,
    Map<String, String> codes,
    String time,
    LayoutMeasure measure) {

  public LayoutColumn {
    codes = codes == null ? Map.of() : Map.copyOf(codes);
  }
}
