package org.linli.networks.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.packs.Text;

/**
 * A maker's own form of message, and how it becomes the platform's.
 *
 * @param time null where the message tells none: then it is of the moment it came
 * @param values by metric of the model
 */
public record MessageForm(
    String id,
    String model,
    Text name,
    Encoding encoding,
    FormTime time,
    Map<String, FormValue> values) {

  /** What the message is. */
  public enum Encoding {
    JSON,
    /** Bytes, written as hexadecimal digits. */
    HEX
  }

  public MessageForm {
    if (id == null || model == null || name == null || encoding == null) {
      throw new IllegalArgumentException("a form has id, model, name and encoding");
    }
    if (values == null || values.isEmpty()) {
      throw new IllegalArgumentException("form " + id + " reads nothing");
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    var bytes = encoding == Encoding.HEX;
    if (values.values().stream().anyMatch(value -> bytes == (value.at() == null))
        || bytes && time != null) {
      throw new IllegalArgumentException("form " + id + ": pointers are for JSON, bytes for HEX");
    }
  }
}
