package org.linli.devices.entity;

/**
 * The text of a block of readings, a row of {@code reading}: a line for each moment, the oldest
 * first, of which thirteen digits are its milliseconds and the rest what was measured, as JSON.
 *
 * <p>Many moments in one row are a twentieth of the rows and index entries; as text they are
 * written by adding to the end, and read by SQL as well as here.
 */
public final class ReadingLines {

  /** Moments as rows: what {@code reading} would be if it had a row for each. */
  public static final String ROWS =
      """
      (select b.tenant_id, b.device_id, b.since, b.until,
        to_timestamp(cast(left(x.line, 13) as float8) / 1000) as ts, cast(substr(x.line, 14) as jsonb) as metrics
        from reading b cross join lateral unnest(string_to_array(b.lines, chr(10))) as x (line))""";

  private static final int TIME = 13;
  private static final long LARGEST = 9_999_999_999_999L;

  /** Takes one value after the other. */
  @FunctionalInterface
  public interface Values {
    void take(long at, String metric, double value);
  }

  private ReadingLines() {}

  /**
   * Adds a moment to the text.
   *
   * @param json what was measured: {@code {"smoke":2.3}}
   */
  public static void add(StringBuilder lines, long at, String json) {
    if (at < 0 || at > LARGEST) {
      throw new IllegalArgumentException("no moment of a reading: " + at);
    }
    if (!lines.isEmpty()) {
      lines.append('\n');
    }
    var digits = Long.toString(at);
    lines.repeat('0', TIME - digits.length()).append(digits).append(json);
  }

  /** Reads each value of each moment. */
  public static void read(String lines, Values values) {
    for (int begin = 0; begin < lines.length(); ) {
      int newline = lines.indexOf('\n', begin);
      int end = newline < 0 ? lines.length() : newline;
      var at = Long.parseLong(lines, begin, begin + TIME, 10);
      line(lines, begin + TIME, end, at, values);
      begin = end + 1;
    }
  }

  /** Metrics have plain names, and their values are numbers. */
  private static void line(String lines, int begin, int end, long at, Values values) {
    for (int quote = lines.indexOf('"', begin); quote >= 0 && quote < end; ) {
      int closing = lines.indexOf('"', quote + 1);
      int colon = lines.indexOf(':', closing);
      int comma = lines.indexOf(',', colon);
      int stop = comma < 0 || comma > end ? end - 1 : comma;
      values.take(
          at,
          lines.substring(quote + 1, closing),
          Double.parseDouble(lines.substring(colon + 1, stop)));
      quote = lines.indexOf('"', stop);
    }
  }
}
