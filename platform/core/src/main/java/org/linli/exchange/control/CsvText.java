package org.linli.exchange.control;

import java.util.ArrayList;
import java.util.List;
import org.linli.access.boundary.Invalid;

/** Reads RFC 4180: a field in quotes may hold separators, quotes and ends of lines. */
final class CsvText {

  private final String text;
  private final char separator;
  private final List<List<String>> lines = new ArrayList<>();
  private List<String> line = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean quoted;
  private int at;

  private CsvText(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** Line by line; empty ones are passed over. */
  static List<List<String>> lines(String text, String separator) {
    return new CsvText(text, separator.charAt(0)).read();
  }

  private List<List<String>> read() {
    while (at < text.length()) {
      next(text.charAt(at));
      at++;
    }
    if (quoted) {
      throw new Invalid("body", "csv-form");
    }
    endLine();
    return lines;
  }

  private void next(char c) {
    if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      field.append(c);
      at++;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (quoted) {
      field.append(c);
    } else if (c == separator) {
      endField();
    } else if (c == '\n') {
      endLine();
    } else if (c != '\r') {
      field.append(c);
    }
  }

  private void endField() {
    line.add(field.toString());
    field.setLength(0);
  }

  private void endLine() {
    endField();
    if (line.size() > 1 || !line.getFirst().isBlank()) {
      lines.add(line);
    }
    line = new ArrayList<>();
  }
}
