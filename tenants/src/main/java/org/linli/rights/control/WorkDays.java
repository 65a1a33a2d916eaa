package org.linli.rights.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.tenancy.entity.CityTime;

/** The working days of the government's calendar, as the pack has them. */
public record WorkDays(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) List<String> off,
    @JsonProperty(required = true) Set<LocalDate> worked) {

  public WorkDays {
    off.forEach(WorkDays::span);
  }

  /** The end of the last of so many working days after the day of the moment. */
  public Instant after(Instant moment, int days) {
    var day = LocalDate.ofInstant(moment, CityTime.ZONE);
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorked(day)) {
        left--;
      }
    }
    return day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
  }

  boolean isWorked(LocalDate day) {
    var weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return worked.contains(day) || !weekend && off.stream().noneMatch(span -> holds(span, day));
  }

  private static boolean holds(String span, LocalDate day) {
    return !day.isBefore(span(span)[0]) && !day.isAfter(span(span)[1]);
  }

  private static LocalDate[] span(String text) {
    var ends = text.split("/");
    if (ends.length != 2) {
      throw new IllegalArgumentException("not a span of days: " + text);
    }
    return new LocalDate[] {LocalDate.parse(ends[0]), LocalDate.parse(ends[1])};
  }
}
