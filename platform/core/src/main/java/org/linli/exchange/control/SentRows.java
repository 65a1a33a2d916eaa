package org.linli.exchange.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.access.boundary.Invalid;
import org.linli.exchange.boundary.Arrival;
import org.linli.exchange.entity.SentForm;

/**
 * Reads a delivery row by row. A body that is not of its form at all is refused as a whole; a row
 * that cannot be read is kept as it came.
 */
final class SentRows {

  /** What a row says beside its fields: that it is gone, and when it changed. */
  static final String CHANGE = "_change";

  static final String AT = "_at";

  private static final String DELETE = "delete";
  private static final String UPSERT = "upsert";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private SentRows() {}

  /**
   * @throws Invalid when nothing of it can be read, or it is too much at once
   */
  static List<SentRow> read(SentForm form, byte[] body) {
    var text = text(body);
    return switch (form) {
      case JSON -> json(text);
      case LINES -> lines(text);
      case CSV -> csv(text);
    };
  }

  private static String text(byte[] body) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Invalid("body", "utf-8");
    }
  }

  private static List<SentRow> json(String text) {
    JsonNode whole;
    try {
      whole = JSON.readTree(text);
    } catch (IOException e) {
      throw new Invalid("body", "json-form");
    }
    var list = whole != null && whole.isObject() ? whole.get("rows") : whole;
    if (list == null || !list.isArray()) {
      throw new Invalid("body", "json-form");
    }
    few(list.size());
    var rows = new ArrayList<SentRow>(list.size());
    for (var node : list) {
      rows.add(row(rows.size() + 1, node, node.toString()));
    }
    return rows;
  }

  private static List<SentRow> lines(String text) {
    var written = text.lines().filter(line -> !line.isBlank()).toList();
    few(written.size());
    var rows = new ArrayList<SentRow>(written.size());
    for (var line : written) {
      try {
        rows.add(row(rows.size() + 1, JSON.readTree(line), line));
      } catch (JsonProcessingException e) {
        rows.add(unreadable(rows.size() + 1, line));
      }
    }
    return rows;
  }

  private static List<SentRow> csv(String text) {
    var lines = CsvText.lines(text);
    if (lines.isEmpty()) {
      throw new Invalid("body", "csv-form");
    }
    var names = lines.getFirst().stream().map(String::strip).toList();
    if (names.stream().distinct().count() < names.size()
        || names.stream().anyMatch(String::isEmpty)) {
      throw new Invalid("body", "csv-form");
    }
    few(lines.size() - 1);
    var rows = new ArrayList<SentRow>(lines.size());
    for (var line : lines.subList(1, lines.size())) {
      var number = rows.size() + 1;
      if (line.size() != names.size()) {
        rows.add(unreadable(number, String.join(",", line)));
        continue;
      }
      var values = new LinkedHashMap<String, JsonNode>();
      for (int at = 0; at < names.size(); at++) {
        var value = line.get(at);
        values.put(
            names.get(at), value.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(value));
      }
      rows.add(row(number, values, JSON.valueToTree(values).toString()));
    }
    return rows;
  }

  static boolean isRemoval(Map<String, JsonNode> values) {
    return values.containsKey(CHANGE) && values.get(CHANGE).asText().equals(DELETE);
  }

  private static SentRow row(int line, JsonNode node, String text) {
    if (!node.isObject()) {
      return unreadable(line, text);
    }
    var values = new LinkedHashMap<String, JsonNode>();
    node.properties().forEach(property -> values.put(property.getKey(), property.getValue()));
    return row(line, values, text);
  }

  private static SentRow row(int line, Map<String, JsonNode> values, String text) {
    var change = values.remove(CHANGE);
    var told = values.remove(AT);
    var word = change == null || change.isNull() ? UPSERT : change.asText();
    var at = told == null || told.isNull() ? null : instant(told.asText());
    var readable =
        (word.equals(UPSERT) || word.equals(DELETE))
            && (at != null || told == null || told.isNull());
    return new SentRow(line, values, word.equals(DELETE), at, text, readable);
  }

  /** Null for what is none. */
  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static SentRow unreadable(int line, String text) {
    return new SentRow(line, Map.of(), false, null, text, false);
  }

  private static void few(int rows) {
    if (rows > Arrival.MOST) {
      throw new Invalid("body", "too-many-rows");
    }
  }
}
