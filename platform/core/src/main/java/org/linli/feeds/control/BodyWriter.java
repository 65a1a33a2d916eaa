package org.linli.feeds.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Writes readings in the form that devices send: the other way of {@link BodyReader}. */
final class BodyWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private BodyWriter() {}

  static String write(List<SentReading> readings) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("readings");
      for (var reading : readings) {
        json.writeStartObject();
        time(json, reading.at());
        json.writeObjectFieldStart("values");
        for (var value : reading.values()) {
          json.writeFieldName(value.metric());
          value(json, value);
        }
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A time outside of the calendar stays the number it was. */
  private static void time(JsonGenerator json, long at) throws IOException {
    if (Math.abs(at) < 100_000_000_000_000L) {
      json.writeStringField("ts", Instant.ofEpochMilli(at).toString());
    } else {
      json.writeNumberField("ts", at);
    }
  }

  private static void value(JsonGenerator json, SentValue value) throws IOException {
    if (value.isNumber()) {
      json.writeNumber(value.number());
    } else if (value.other().length() > 1 && value.other().startsWith("\"")) {
      json.writeString(value.other().substring(1, value.other().length() - 1));
    } else {
      switch (value.other()) {
        case "true", "false" -> json.writeBoolean("true".equals(value.other()));
        case "[]" -> json.writeRawValue("[]");
        case "{}" -> json.writeRawValue("{}");
        case "null" -> json.writeNull();
        default -> json.writeString(value.other());
      }
    }
  }
}
