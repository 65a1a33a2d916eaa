package org.linli.calendar.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.linli.calendar.entity.Hours;
import org.linli.calendar.entity.WorkingSpan;
import org.linli.calendar.entity.WorkingTime;
import org.linli.tenancy.entity.CityTime;

/**
 * Reckons working time (民法典 第二百零一条至第二百零三条): the day on which a time limit begins is not counted,
 * one that is told in days ends when business ends on its last day.
 */
public final class Reckoning {

  private static final int FRIDAY = 5;

  /** Offices that are closed for longer than that are closed for good. */
  private static final int LONGEST_CLOSED_DAYS = 60;

  private final Map<LocalDate, Boolean> differing;
  private final List<Hours> hours;

  Reckoning(Map<LocalDate, Boolean> differing, List<Hours> hours) {
    this.differing = differing;
    this.hours = hours;
  }

  public boolean isWorkingDay(LocalDate day) {
    var differs = differing.get(day);
    return differs == null ? DayTable.isWeekday(day) : differs;
  }

  /** Whether the office is open at that moment. */
  public boolean isOpen(Instant at) {
    var there = at.atZone(CityTime.ZONE);
    var time = there.toLocalTime();
    return open(there.toLocalDate()).stream()
        .anyMatch(each -> !time.isBefore(each.opens()) && time.isBefore(each.closes()));
  }

  public Instant after(Instant start, WorkingTime length) {
    return length.days() > 0 ? afterDays(start, length.days()) : afterMinutes(start, length);
  }

  private Instant afterDays(Instant start, int days) {
    var day = LocalDate.ofInstant(start, CityTime.ZONE);
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    var end = open(day).stream().map(Hours::closes).max(LocalTime::compareTo);
    return day.atTime(end.orElse(LocalTime.of(23, 59))).atZone(CityTime.ZONE).toInstant();
  }

  private Instant afterMinutes(Instant start, WorkingTime length) {
    var left = Duration.ofMinutes(length.minutes());
    var day = LocalDate.ofInstant(start, CityTime.ZONE);
    for (int closed = 0; closed < LONGEST_CLOSED_DAYS; closed++) {
      for (var each : open(day)) {
        var from = later(start, at(day, each.opens()));
        var until = at(day, each.closes());
        if (!from.isBefore(until)) {
          continue;
        }
        closed = 0;
        var room = Duration.between(from, until);
        if (room.compareTo(left) >= 0) {
          return from.plus(left);
        }
        left = left.minus(room);
      }
      day = day.plusDays(1);
    }
    throw new IllegalStateException("never open");
  }

  public WorkingSpan between(Instant start, Instant end) {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("ends before it begins");
    }
    var first = LocalDate.ofInstant(start, CityTime.ZONE);
    var last = LocalDate.ofInstant(end, CityTime.ZONE);
    int days = 0;
    long seconds = 0;
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorkingDay(day) && day.isAfter(first)) {
        days++;
      }
      for (var each : open(day)) {
        var from = later(start, at(day, each.opens()));
        var until = at(day, each.closes());
        var ends = until.isBefore(end) ? until : end;
        if (from.isBefore(ends)) {
          seconds += Duration.between(from, ends).toSeconds();
        }
      }
    }
    return new WorkingSpan(days, seconds / 60);
  }

  /** In the order of the day; none on a day that is not worked. */
  private List<Hours> open(LocalDate day) {
    if (!isWorkingDay(day)) {
      return List.of();
    }
    var own = of(day.getDayOfWeek().getValue());
    // A Saturday that is worked instead of a Friday keeps Friday's hours.
    return own.isEmpty() && !DayTable.isWeekday(day) ? of(FRIDAY) : own;
  }

  private List<Hours> of(int weekday) {
    return hours.stream().filter(each -> each.weekday() == weekday).toList();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(CityTime.ZONE).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
