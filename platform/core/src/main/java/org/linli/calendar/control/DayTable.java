package org.linli.calendar.control;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.linli.calendar.entity.CalendarDay;
import org.linli.calendar.entity.CalendarYear;
import org.linli.tenancy.entity.DivisionCode;

/** What cities entered, before what the pack says. */
public final class DayTable {

  private DayTable() {}

  /** Every day on which the city works or rests otherwise than the week says. */
  static Map<LocalDate, Boolean> differing(Handle handle, String city) {
    var days = new HashMap<LocalDate, Boolean>();
    HolidayPack.inForce().days().forEach((day, known) -> days.put(day, known.working()));
    handle
        .createQuery("select day, working from calendar_day where scope_code = :city")
        .bind("city", city)
        .map(
            (row, context) ->
                Map.entry(row.getObject("day", LocalDate.class), row.getBoolean("working")))
        .forEach(entry -> days.put(entry.getKey(), entry.getValue()));
    return days;
  }

  public static CalendarYear year(Handle handle, DivisionCode city, int year, Locale locale) {
    var days = new TreeMap<LocalDate, CalendarDay>();
    HolidayPack.inForce()
        .days()
        .forEach(
            (day, known) -> {
              if (day.getYear() == year) {
                days.put(
                    day, new CalendarDay(day, known.working(), known.name().in(locale), false));
              }
            });
    own(handle, city, year).forEach(day -> days.put(day.day(), day));
    var known = HolidayPack.inForce().year(year);
    var first = LocalDate.of(year, 1, 1);
    var worked =
        first
            .datesUntil(first.plusYears(1))
            .filter(day -> days.containsKey(day) ? days.get(day).working() : isWeekday(day))
            .count();
    return new CalendarYear(
        year,
        known.map(HolidayPack.Year::official).orElse(false),
        known.map(HolidayPack.Year::source).orElse(null),
        Math.toIntExact(worked),
        new ArrayList<>(days.values()));
  }

  static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
  }

  private static List<CalendarDay> own(Handle handle, DivisionCode city, int year) {
    return handle
        .createQuery(
            """
            select day, working, name from calendar_day
            where scope_code = :city and day >= :from and day < :until\
            """)
        .bind("city", city)
        .bind("from", LocalDate.of(year, 1, 1))
        .bind("until", LocalDate.of(year + 1, 1, 1))
        .map(
            (row, context) ->
                new CalendarDay(
                    row.getObject("day", LocalDate.class),
                    row.getBoolean("working"),
                    row.getString("name"),
                    true))
        .list();
  }

  public static void put(
      Handle handle, DivisionCode city, LocalDate day, boolean working, String name, String by) {
    handle.execute(
        """
        insert into calendar_day (scope_code, day, working, name, changed_at, changed_by)
        values (?, ?, ?, ?, ?, ?)
        on conflict (scope_code, day) do update set working = excluded.working, name = excluded.name,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by\
        """,
        city.value(),
        day,
        working,
        name,
        Instant.now().atOffset(ZoneOffset.UTC),
        by);
  }

  public static void remove(Handle handle, DivisionCode city, LocalDate day) {
    handle.execute("delete from calendar_day where scope_code = ? and day = ?", city.value(), day);
  }
}
