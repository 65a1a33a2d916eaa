package org.linli.analytics.control;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.tenancy.entity.CityTime;

/** A value for each hour of some days, city time; NaN where nothing is known. */
public final class Course {

  static final int HOURS = 24;

  private final LocalDate first;
  private final double[] values;

  public Course(LocalDate first, double[] values) {
    this.first = first;
    this.values = values;
  }

  LocalDate first() {
    return first;
  }

  int days() {
    return values.length / HOURS;
  }

  /** NaN outside of the days as well. */
  double at(LocalDate day, int hour) {
    var place = (day.toEpochDay() - first.toEpochDay()) * HOURS + hour;
    return place < 0 || place >= values.length ? Double.NaN : values[(int) place];
  }

  double[] day(LocalDate day) {
    var hours = new double[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      hours[hour] = at(day, hour);
    }
    return hours;
  }

  /** The hours before the day, the oldest first. */
  double[] before(LocalDate day) {
    var count = (int) (day.toEpochDay() - first.toEpochDay()) * HOURS;
    var before = new double[count];
    System.arraycopy(values, 0, before, 0, count);
    return before;
  }

  static Instant instant(LocalDate day, int hour) {
    return day.atStartOfDay(CityTime.ZONE).toInstant().plusSeconds(hour * 3600L);
  }

  /** How many of the hours are known. */
  static int known(double[] hours) {
    int known = 0;
    for (var value : hours) {
      known += Double.isNaN(value) ? 0 : 1;
    }
    return known;
  }
}
