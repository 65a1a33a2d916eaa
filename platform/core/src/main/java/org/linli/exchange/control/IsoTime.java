package org.linli.exchange.control;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as {@link Instant#toString} writes them, for who writes a thousand in a page. */
final class IsoTime {

  private static final int FIRST_YEAR = 1_000;
  private static final int LAST_YEAR = 9_999;
  private static final int MICRO = 1_000;
  private static final int MILLI = 1_000_000;

  private IsoTime() {}

  static String of(Instant moment) {
    var time =
        LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      return moment.toString();
    }
    var text = new StringBuilder(30);
    digits(text, time.getYear(), 1_000);
    digits(text.append('-'), time.getMonthValue(), 10);
    digits(text.append('-'), time.getDayOfMonth(), 10);
    digits(text.append('T'), time.getHour(), 10);
    digits(text.append(':'), time.getMinute(), 10);
    digits(text.append(':'), time.getSecond(), 10);
    var nanos = time.getNano();
    if (nanos != 0) {
      text.append('.');
      if (nanos % MILLI == 0) {
        digits(text, nanos / MILLI, 100);
      } else if (nanos % MICRO == 0) {
        digits(text, nanos / MICRO, 100_000);
      } else {
        digits(text, nanos, 100_000_000);
      }
    }
    return text.append('Z').toString();
  }

  private static void digits(StringBuilder text, int number, int highest) {
    for (int unit = highest; unit > 0; unit /= 10) {
      text.append((char) ('0' + number / unit % 10));
    }
  }
}
