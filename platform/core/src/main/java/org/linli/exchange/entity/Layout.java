package org.linli.exchange.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.linli.packs.Text;

/**
 * How a partner's system wants its rows (000 §7.2 e 3): names, codes, units, times and form, as a
 * pack says it.
 *
 * @param rows what the list of rows is called
 * @param row what a row is called, in XML
 * @param separator of CSV; null for a comma
 * @param time of all times that say nothing else; null for ISO 8601
 * @param yes and no as they are written; null for true and false
 * @param assets columns by the asset's id
 */
public record Layout(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Form form,
    @JsonProperty(required = true) String rows,
    @JsonProperty(required = true) String row,
    String separator,
    LayoutTime time,
    String yes,
    String no,
    @JsonProperty(required = true) Map<String, List<LayoutColumn>> assets) {

  public Layout {
    separator = separator == null ? "," : separator;
  }
}
