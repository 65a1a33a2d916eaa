package org.linli.devices.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.linli.tenancy.entity.CityTime;

/**
 * When a rule is on guard, by the city's clock. A span that ends before it begins goes over
 * midnight and belongs to the day on which it began.
 *
 * @param from hour and minute, {@code 22:00}; with {@code until} left out for the whole day
 * @param days null or empty for all
 * @param holidays whether public holidays count; null for without regard to them
 */
public record Hours(String from, String until, Set<DayOfWeek> days, OnHolidays holidays) {

  /** What public holidays mean for a rule. */
  public enum OnHolidays {
    @JsonProperty("only")
    ONLY,
    @JsonProperty("except")
    EXCEPT
  }

  public Hours {
    if ((from == null) != (until == null) || (from != null && from.equals(until))) {
      throw new IllegalArgumentException("hours are from and until, and these differ");
    }
    if (from != null && !(isTime(from) && isTime(until))) {
      throw new IllegalArgumentException("a time is hour and minute, like 22:00");
    }
    days = days == null || days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : Set.copyOf(days);
  }

  /** Whether the rule is on guard at that moment. */
  public boolean cover(long millis, Holidays calendar) {
    var at = Instant.ofEpochMilli(millis).atZone(CityTime.ZONE);
    var time = at.toLocalTime();
    var date = at.toLocalDate();
    if (from == null) {
      return on(date, calendar);
    }
    var begins = LocalTime.parse(from);
    var ends = LocalTime.parse(until);
    if (begins.isBefore(ends)) {
      return !time.isBefore(begins) && time.isBefore(ends) && on(date, calendar);
    }
    return !time.isBefore(begins)
        ? on(date, calendar)
        : time.isBefore(ends) && on(date.minusDays(1), calendar);
  }

  private boolean on(LocalDate date, Holidays calendar) {
    return days.contains(date.getDayOfWeek())
        && (holidays == null || calendar.isHoliday(date) == (holidays == OnHolidays.ONLY));
  }

  private static boolean isTime(String text) {
    return text.matches("([01]\\d|2[0-3]):[0-5]\\d");
  }
}
