package org.linli.analytics.control;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;

/**
 * What is usual in an hour: the median of the same hour and its neighbours, on working days or at
 * weekends, give or take so many of their robust spreads (MAD).
 */
record HourBand(double low, double high) {

  /** Makes the median of distances the standard deviation of what is normally spread. */
  private static final double SPREAD = 1.4826;

  private static final int FEWEST = 12;
  private static final int LAST = Course.HOURS - 1;

  /**
   * @param width in robust standard deviations
   * @param floor the band is never narrower to either side
   * @return null where too little is known
   */
  static HourBand of(Course course, LocalDate day, int hour, double width, double floor) {
    var alike = alike(course, day, hour);
    if (alike.length < FEWEST) {
      return null;
    }
    var median = Median.withDefaults();
    var middle = median.evaluate(alike.clone());
    var distances = new double[alike.length];
    for (int i = 0; i < alike.length; i++) {
      distances[i] = Math.abs(alike[i] - middle);
    }
    var aside = Math.max(width * SPREAD * median.evaluate(distances), floor);
    return new HourBand(middle - aside, middle + aside);
  }

  private static double[] alike(Course course, LocalDate day, int hour) {
    List<Double> alike = new ArrayList<>();
    for (var past = course.first(); past.isBefore(day); past = past.plusDays(1)) {
      if (isFree(past) == isFree(day)) {
        for (int near = Math.max(0, hour - 1); near <= Math.min(hour + 1, LAST); near++) {
          var value = course.at(past, near);
          if (!Double.isNaN(value)) {
            alike.add(value);
          }
        }
      }
    }
    return alike.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static boolean isFree(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** How far outside; 0 within, below 0 under the band. */
  double outside(double value) {
    return value > high ? value - high : value < low ? value - low : 0;
  }
}
