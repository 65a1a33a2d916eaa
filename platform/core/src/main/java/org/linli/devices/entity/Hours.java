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
 * @param from with {@code until} left out for the whole day
 * @param days null or empty for all
 * @param holidays whether public holidays count; null for without regard to them
 */
public record Hours(LocalTime from, LocalTime until, Set<DayOfWeek> days, OnHolidays holidays) {

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
    if (from.isBefore(until)) {
      return !time.isBefore(from) && time.isBefore(until) && on(date, calendar);
    }
    return !time.isBefore(from)
        ? on(date, calendar)
        : time.isBefore(until) && on(date.minusDays(1), calendar);
  }

  private boolean on(LocalDate date, Holidays calendar) {
    return days.contains(date.getDayOfWeek())
        && (holidays == null || calendar.isHoliday(date) == (holidays == OnHolidays.ONLY));
  }
}
