package org.linli.exports.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.linli.exports.entity.Sheet;

/**
 * A list as {@code {"list": …, "rows": [{…}], "handedOut": …}}; the fields have the names of the
 * columns and no language.
 */
final class JsonWriter<T> extends RowWriter<T> {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final JsonGenerator json;

  JsonWriter(Sheet<T> plan, Locale locale, Mark mark) {
    super(plan, locale, mark);
    try {
      json = FACTORY.createGenerator(out);
      json.writeStartObject();
      json.writeStringField("list", plan.name());
      json.writeArrayFieldStart("rows");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void row(List<Cell> cells) {
    try {
      json.writeStartObject();
      for (int at = 0; at < cells.size(); at++) {
        json.writeFieldName(plan.columns().get(at).key());
        switch (cells.get(at).value()) {
          case null -> json.writeNull();
          case Integer whole -> json.writeNumber(whole);
          case Long whole -> json.writeNumber(whole);
          case Number number -> json.writeNumber(number.toString());
          default -> json.writeString(cells.get(at).text());
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] finish(String lastLine) {
    try {
      json.writeEndArray();
      json.writeStringField("handedOut", lastLine);
      json.writeEndObject();
      json.close();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a program reads is no formula. */
  @Override
  String safe(String text) {
    return text;
  }
}
