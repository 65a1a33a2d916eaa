package org.linli.exchange.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Layout;

/** Writes rows down in a form. The same rows in the same form are the same bytes. */
final class RowWriter {

  /** What a list and a row are called where no format says it. */
  static final String LIST = "rows";

  static final String ITEM = "row";

  private static final JsonFactory JSON = new ObjectMapper().getFactory();
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  /** What a formula begins with, and what a cell must not hold without quotation marks. */
  private static final String FORMULA = "=+@-\t\r";

  /** As a partner writes it. */
  private static final Pattern NUMBER = Pattern.compile("-\\d[\\d., ]*");

  private static final String QUOTED = "\",;|\t\r\n";

  /** Bytes of a page of a hundred rows. */
  private static final int USUAL_PAGE = 1 << 15;

  private RowWriter() {}

  static byte[] write(Form form, Rows rows) {
    return write(form, rows, LIST, ITEM, ",", StandardCharsets.UTF_8);
  }

  /** As a partner's system wants it. */
  static byte[] write(Layout layout, String asset, Rows rows) {
    return write(
        layout.form(),
        LayoutRows.of(layout, asset, rows),
        layout.rows(),
        layout.row(),
        layout.separator(),
        layout.charset());
  }

  /** A JSON object on each line, and nothing around them. */
  static byte[] lines(Rows rows) {
    var out = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(new SerializedString("\n"));
      var names = names(rows);
      for (var row : rows.values()) {
        object(json, names, row);
      }
      if (!rows.values().isEmpty()) {
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Laid out once for all rows. */
  private static List<SerializedString> names(Rows rows) {
    return rows.fields().stream().map(SerializedString::new).toList();
  }

  private static void object(JsonGenerator json, List<SerializedString> names, List<Object> row)
      throws IOException {
    json.writeStartObject();
    for (int at = 0; at < row.size(); at++) {
      json.writeFieldName(names.get(at));
      value(json, row.get(at));
    }
    json.writeEndObject();
  }

  private static byte[] write(
      Form form, Rows rows, String list, String item, String separator, Charset charset) {
    try {
      return switch (form) {
        case JSON -> json(rows, list);
        case CSV -> csv(rows, separator, charset);
        case XML -> xml(rows, list, item, charset);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] json(Rows rows, String list) throws IOException {
    var out = new ByteArrayOutputStream(USUAL_PAGE);
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart(list);
      var names = names(rows);
      for (var row : rows.values()) {
        object(json, names, row);
      }
      json.writeEndArray();
      json.writeBooleanField("more", rows.more());
      json.writeStringField("position", rows.position());
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /** Asks for each type in turn, the usual first: a page has a thousand values. */
  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Instant time) {
      var text = IsoTime.ascii(time);
      json.writeRawUTF8String(text, 0, text.length);
    } else if (value instanceof Number number) {
      number(json, number);
    } else if (value instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else if (value instanceof JsonNode tree) {
      json.writeTree(tree);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void number(JsonGenerator json, Number number) throws IOException {
    if (number instanceof Long whole) {
      json.writeNumber(whole);
    } else if (number instanceof BigDecimal exact) {
      json.writeNumber(exact);
    } else {
      json.writeNumber(number.doubleValue());
    }
  }

  /** After RFC 4180. */
  private static byte[] csv(Rows rows, String separator, Charset charset) {
    var text = new StringBuilder();
    line(text, rows.fields(), separator);
    for (var row : rows.values()) {
      line(text, row, separator);
    }
    return text.toString().getBytes(charset);
  }

  private static void line(StringBuilder text, List<?> values, String separator) {
    for (int at = 0; at < values.size(); at++) {
      text.append(at == 0 ? "" : separator).append(cell(values.get(at)));
    }
    text.append("\r\n");
  }

  private static String cell(Object value) {
    var text = value == null ? "" : value.toString();
    // A text that begins like a formula would be one for whoever opens the file in a spreadsheet.
    if (!text.isEmpty()
        && FORMULA.indexOf(text.charAt(0)) >= 0
        && !(value instanceof Number)
        && !NUMBER.matcher(text).matches()) {
      text = "'" + text;
    }
    return text.chars().anyMatch(sign -> QUOTED.indexOf(sign) >= 0)
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }

  private static byte[] xml(Rows rows, String list, String item, Charset charset)
      throws XMLStreamException {
    var out = new ByteArrayOutputStream();
    var xml = XML.createXMLStreamWriter(out, charset.name());
    xml.writeStartDocument(charset.name(), "1.0");
    xml.writeStartElement(list);
    xml.writeAttribute("more", Boolean.toString(rows.more()));
    if (rows.position() != null) {
      xml.writeAttribute("position", rows.position());
    }
    for (var row : rows.values()) {
      xml.writeStartElement(item);
      for (int at = 0; at < row.size(); at++) {
        if (row.get(at) != null) {
          xml.writeStartElement(rows.fields().get(at));
          xml.writeCharacters(clean(row.get(at).toString()));
          xml.writeEndElement();
        }
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return out.toByteArray();
  }

  /** Signs that XML 1.0 has no place for. */
  private static String clean(String text) {
    return text.replaceAll("[^\\t\\r\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
