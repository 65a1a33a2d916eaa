package org.linli.linkage.entity;

import java.time.DateTimeException;
import java.time.LocalTime;

/**
 * Hours of a day; those that end before they begin reach over midnight.
 *
 * @param from for example {@code 22:00}
 * @param until the first moment after them
 */
public record Hours(String from, String until) {

  public Hours {
    if (time(from).equals(time(until))) {
      throw new IllegalArgumentException("hours need from and until, which differ");
    }
  }

  public static Hours of(LocalTime from, LocalTime until) {
    return new Hours(from.toString(), until.toString());
  }

  public LocalTime begin() {
    return LocalTime.parse(from);
  }

  public LocalTime end() {
    return LocalTime.parse(until);
  }

  public boolean hold(LocalTime time) {
    var after = !time.isBefore(begin());
    var before = time.isBefore(end());
    return begin().isBefore(end()) ? after && before : after || before;
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text == null ? "" : text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time of the day: " + text, e);
    }
  }
}
