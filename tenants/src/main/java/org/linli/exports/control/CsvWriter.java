package org.linli.exports.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.exports.entity.Sheet;

/** A list as lines of values between commas (RFC 4180). */
final class CsvWriter<T> extends RowWriter<T> {

  private static final String LINE = "\r\n";

  /** The byte order mark, without which spreadsheets take UTF-8 for something else. */
  private final StringBuilder out = new StringBuilder("\uFEFF");

  CsvWriter(Sheet<T> plan, Locale locale, Mark mark) {
    super(plan, locale, mark);
    out.append(
            plan.columns().stream()
                .map(column -> plan.heading(column, locale))
                .map(CsvWriter::quoted)
                .collect(Collectors.joining(",")))
        .append(LINE);
  }

  @Override
  void row(List<Cell> cells) {
    out.append(
            cells.stream()
                .map(cell -> cell.value() == null ? "" : quoted(cell.text()))
                .collect(Collectors.joining(",")))
        .append(LINE);
  }

  @Override
  public byte[] finish(String lastLine) {
    return out.append(LINE)
        .append(quoted(lastLine))
        .append(LINE)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
