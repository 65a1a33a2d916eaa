package org.linli.calendar.entity;

import java.util.List;

/**
 * A year as a city works it.
 *
 * @param official whether the pack knows the announced arrangement of that year
 * @param source of the pack's days; null where the pack does not know the year
 * @param workingDays how many days are worked
 */
public record CalendarYear(
    int year, boolean official, String source, int workingDays, List<CalendarDay> days) {

  public CalendarYear {
    days = List.copyOf(days);
  }
}
