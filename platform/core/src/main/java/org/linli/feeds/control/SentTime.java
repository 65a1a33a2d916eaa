package org.linli.feeds.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Reads a time as devices send it, ISO 8601 with an offset. Nearly all send {@code
 * 2026-11-21T08:40:00.123Z}, which is read digit by digit: the general way was a sixth of what a
 * message cost at the door.
 */
final class SentTime {

  private static final int SECONDS = 19;
  private static final long DAY = 86_400;

  private SentTime() {}

  /**
   * @throws DateTimeException when it is no such time
   * @throws ArithmeticException when it is too far away for milliseconds
   */
  static long millis(String text) {
    return isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant().toEpochMilli();
  }

  /** Whether the text has the usual form; what its digits say is checked by reading them. */
  private static boolean isUsual(String text) {
    int length = text.length();
    return length > SECONDS
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && text.charAt(length - 1) == 'Z'
        && (length == SECONDS + 1
            || length > SECONDS + 2 && length <= SECONDS + 11 && text.charAt(SECONDS) == '.');
  }

  private static long usual(String text) {
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, SECONDS);
    if (hour > 23 || minute > 59 || second > 59) {
      throw new DateTimeException(text);
    }
    var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    var seconds = day.toEpochDay() * DAY + hour * 3_600L + minute * 60L + second;
    return seconds * 1_000 + thousandths(text);
  }

  /** Digits behind the third are cut off, as the general way does. */
  private static int thousandths(String text) {
    int last = text.length() - 1;
    if (last == SECONDS) {
      return 0;
    }
    int nanos = number(text, SECONDS + 1, last);
    for (int digits = last - SECONDS - 1; digits < 9; digits++) {
      nanos *= 10;
    }
    return nanos / 1_000_000;
  }

  private static int number(String text, int from, int until) {
    int number = 0;
    for (int i = from; i < until; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException(text);
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
