package org.linli.exchange.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Moments as {@link Instant#toString} writes them, for who writes a thousand in a page. */
final class IsoTime {

  private static final int FIRST_YEAR = 1_000;
  private static final int LAST_YEAR = 9_999;
  private static final int MICRO = 1_000;
  private static final int MILLI = 1_000_000;

  /** With nine digits behind the second. */
  private static final int LONGEST = 30;

  private final byte[] text = new byte[LONGEST];
  private int length;

  private IsoTime() {}

  static String of(Instant moment) {
    return new String(ascii(moment), StandardCharsets.US_ASCII);
  }

  /** The same in bytes, of which none needs to be escaped anywhere. */
  static byte[] ascii(Instant moment) {
    var time =
        LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      return moment.toString().getBytes(StandardCharsets.US_ASCII);
    }
    var written = new IsoTime();
    written.write(time);
    return Arrays.copyOf(written.text, written.length);
  }

  private void write(LocalDateTime time) {
    digits(time.getYear(), 4);
    part('-', time.getMonthValue());
    part('-', time.getDayOfMonth());
    part('T', time.getHour());
    part(':', time.getMinute());
    part(':', time.getSecond());
    var nanos = time.getNano();
    if (nanos != 0) {
      text[length++] = '.';
      if (nanos % MILLI == 0) {
        digits(nanos / MILLI, 3);
      } else if (nanos % MICRO == 0) {
        digits(nanos / MICRO, 6);
      } else {
        digits(nanos, 9);
      }
    }
    text[length++] = 'Z';
  }

  private void part(char before, int number) {
    text[length++] = (byte) before;
    digits(number, 2);
  }

  /** From the last digit on, so that each is one division. */
  private void digits(int number, int count) {
    length += count;
    var rest = number;
    for (int at = length - 1; at >= length - count; at--) {
      text[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
