package org.linli.calendar.entity;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.linli.access.boundary.Invalid;

/**
 * When an office is open on a day of the week.
 *
 * @param weekday 1 for Monday to 7 for Sunday; a weekend that is worked takes Friday's hours
 * @param opens {@code 09:00}
 * @param closes {@code 12:00}, later than it opens
 */
public record Hours(int weekday, LocalTime opens, LocalTime closes) {

  public Hours {
    if (weekday < 1 || weekday > 7) {
      throw new Invalid("weekday", "one-to-seven");
    }
    if (opens == null || closes == null) {
      throw new Invalid("hours", "required");
    }
    if (!opens.isBefore(closes) || !isWholeMinute(opens) || !isWholeMinute(closes)) {
      throw new Invalid("hours", "opens-before-it-closes");
    }
  }

  private static boolean isWholeMinute(LocalTime time) {
    return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
  }
}
