package org.linli.exchange.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.linli.packs.Text;

/**
 * How a partner's system writes rows (000 §7.2 e 3): names, codes, units, numbers, times and form,
 * as a pack says it; for what it is given and for what it brings.
 *
 * @param version one more with every change, so that a receipt tells by which it was read
 * @param rows what the list of rows is called
 * @param row what a row is called, in XML
 * @param separator of CSV; null for a comma
 * @param encoding of the text; null for UTF-8
 * @param numbers how they are written; null for a point and no groups
 * @param time of all times that say nothing else; null for ISO 8601
 * @param yes and no as they are written; null for true and false
 * @param assets columns of what goes out, by the asset's id
 * @param incoming columns of what comes in; their fields are those of the asset that is agreed on
 */
public record Layout(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Integer version,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Form form,
    @JsonProperty(required = true) String rows,
    @JsonProperty(required = true) String row,
    String separator,
    String encoding,
    LayoutNumbers numbers,
    LayoutTime time,
    String yes,
    String no,
    Map<String, List<LayoutColumn>> assets,
    List<LayoutColumn> incoming) {

  public Layout {
    separator = separator == null ? "," : separator;
    encoding = encoding == null ? "UTF-8" : encoding;
    assets = assets == null ? Map.of() : assets;
    incoming = incoming == null ? List.of() : List.copyOf(incoming);
  }

  public Charset charset() {
    return Charset.forName(encoding);
  }

  public String mediaType() {
    return form.mediaType(charset());
  }

  /** Whether anything goes out in it. */
  public boolean leaves() {
    return !assets.isEmpty();
  }

  /** What a receipt says of it. */
  public String edition() {
    return id + "@" + version;
  }
}
