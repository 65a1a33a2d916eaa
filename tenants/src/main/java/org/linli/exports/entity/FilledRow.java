package org.linli.exports.entity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row as somebody filled it, its cells stripped.
 *
 * @param row as the reader of the file counts it, from 1
 */
public record FilledRow(int row, Map<String, String> cells) {

  /** Day 0 of a spreadsheet, whose 1900 wrongly has a February 29. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

  private static final int SERIAL_DIGITS = 5;
  private static final Pattern SERIAL = Pattern.compile("[0-9]{" + SERIAL_DIGITS + "}(\\.0+)?");

  public FilledRow {
    cells = Map.copyOf(cells);
  }

  /** What stands in the column; empty for nothing. */
  public String of(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The same, null for nothing. */
  public String orNull(String column) {
    var text = of(column);
    return text.isEmpty() ? null : text;
  }

  /**
   * The day in the column, null for none: written as {@code 2026-01-31}, or the number by which a
   * spreadsheet keeps what it took for a date.
   *
   * @throws DateTimeParseException it is neither
   */
  public LocalDate day(String column) {
    var text = of(column);
    if (SERIAL.matcher(text).matches()) {
      return FIRST_DAY.plusDays(Long.parseLong(text.substring(0, SERIAL_DIGITS)));
    }
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** Parts between commas or semicolons of either script. */
  public List<String> parts(String column) {
    return Arrays.stream(of(column).split("[,;\uFF0C\uFF1B\u3001]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Whether anything stands in it. */
  public boolean isFilled() {
    return cells.values().stream().anyMatch(text -> !text.isEmpty());
  }
}
