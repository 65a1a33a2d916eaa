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
import java.util.Optional;
import java.util.Set;
import org.linli.access.boundary.Invalid;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.exchange.boundary.Arrival;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.SentForm;

/**
 * Reads a delivery row by row, in the platform's own words or in those of a partner's format. A
 * body that is not of its form at all is refused as a whole; a row that cannot be read is kept as
 * it came.
 */
final class SentRows {

  /** What a row says beside its fields: that it is gone, and when it changed. */
  static final String CHANGE = "_change";

  static final String AT = "_at";

  private static final String DELETE = "delete";
  private static final String UPSERT = "upsert";

  static final Set<String> CHANGES = Set.of(UPSERT, DELETE);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Optional<Layout> layout;
  private final IncomingRow words;

  private SentRows(Optional<Layout> layout, AssetSheet sheet) {
    this.layout = layout;
    this.words = layout.map(one -> new IncomingRow(one, sheet)).orElse(null);
  }

  /**
   * @param layout in which it is written; empty for the platform's own words
   * @throws Invalid when nothing of it can be read, or it is too much at once
   */
  static List<SentRow> read(SentForm form, byte[] body, Optional<Layout> layout, AssetSheet sheet) {
    if (layout.filter(one -> one.form() != form.form()).isPresent()) {
      throw new Invalid("body", "form-of-format");
    }
    return new SentRows(layout, sheet).read(form, body);
  }

  private List<SentRow> read(SentForm form, byte[] body) {
    var text = text(body);
    return switch (form) {
      case JSON -> json(text);
      case LINES -> lines(text);
      case CSV -> csv(text);
      case XML -> xml(text);
    };
  }

  private String text(byte[] body) {
    var charset = layout.map(Layout::charset).orElse(StandardCharsets.UTF_8);
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Invalid("body", charset.equals(StandardCharsets.UTF_8) ? "utf-8" : "encoding");
    }
  }

  private List<SentRow> json(String text) {
    JsonNode whole;
    try {
      whole = JSON.readTree(text);
    } catch (IOException e) {
      throw new Invalid("body", "json-form");
    }
    var list = whole != null && whole.isObject() ? whole.get(list()) : whole;
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

  private List<SentRow> lines(String text) {
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

  private List<SentRow> csv(String text) {
    var separator = layout.map(Layout::separator).orElse(",");
    var lines = CsvText.lines(text, separator);
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
        rows.add(unreadable(number, String.join(separator, line)));
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

  private List<SentRow> xml(String text) {
    var elements =
        XmlText.rows(text, list(), layout.map(Layout::row).orElse(RowWriter.ITEM), Arrival.MOST);
    few(elements.size());
    var rows = new ArrayList<SentRow>(elements.size());
    for (var element : elements) {
      var number = rows.size() + 1;
      var values = new LinkedHashMap<String, JsonNode>();
      element.values().forEach((name, value) -> values.put(name, TextNode.valueOf(value)));
      rows.add(
          element.plain()
              ? row(number, values, JSON.valueToTree(values).toString())
              : unreadable(number, element.text()));
    }
    return rows;
  }

  private String list() {
    return layout.map(Layout::rows).orElse(RowWriter.LIST);
  }

  static boolean isRemoval(Map<String, JsonNode> values) {
    return values.containsKey(CHANGE) && values.get(CHANGE).asText().equals(DELETE);
  }

  private SentRow row(int line, JsonNode node, String text) {
    if (!node.isObject()) {
      return unreadable(line, text);
    }
    var values = new LinkedHashMap<String, JsonNode>();
    node.properties().forEach(property -> values.put(property.getKey(), property.getValue()));
    return row(line, values, text);
  }

  private SentRow row(int line, Map<String, JsonNode> sent, String text) {
    if (words == null) {
      return row(line, new IncomingRow.Read(sent, Set.of()), text);
    }
    var read = words.of(sent);
    // Whoever mends it sees it in the asset's words.
    return row(line, read, JSON.valueToTree(read.values()).toString());
  }

  private static SentRow row(int line, IncomingRow.Read read, String text) {
    var values = read.values();
    var change = values.remove(CHANGE);
    var told = values.remove(AT);
    var word = change == null || change.isNull() ? UPSERT : change.asText();
    var at = told == null || told.isNull() ? null : instant(told.asText());
    var readable =
        !read.wrong().contains(CHANGE)
            && !read.wrong().contains(AT)
            && (word.equals(UPSERT) || word.equals(DELETE))
            && (at != null || told == null || told.isNull());
    return new SentRow(line, values, read.wrong(), word.equals(DELETE), at, text, readable);
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
    return new SentRow(line, Map.of(), Set.of(), false, null, text, false);
  }

  private static void few(int rows) {
    if (rows > Arrival.MOST) {
      throw new Invalid("body", "too-many-rows");
    }
  }
}
