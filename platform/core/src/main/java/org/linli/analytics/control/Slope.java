package org.linli.analytics.control;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The drift of a series of days: the median of all slopes between two of them (Theil–Sen), and how
 * sure it is that there is one (Mann–Kendall). A few wild days move neither.
 *
 * @param perDay change a day
 * @param level on the newest day, by the drift
 * @param confidence from 0 to 1, two-sided
 */
record Slope(double perDay, double level, double confidence, int days) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * @param values by day, NaN for unknown ones
   */
  static Slope of(double[] values) {
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day < values.length; day++) {
      if (!Double.isNaN(values[day])) {
        days.add(day);
      }
    }
    int n = days.size();
    if (n < 3) {
      return new Slope(0, Double.NaN, 0, n);
    }
    var slopes = new double[n * (n - 1) / 2];
    int place = 0;
    long sign = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        var rise = values[days.get(j)] - values[days.get(i)];
        sign += (long) Math.signum(rise);
        slopes[place++] = rise / (days.get(j) - days.get(i));
      }
    }
    var median = Median.withDefaults();
    var perDay = median.evaluate(slopes);
    var levels = days.stream().mapToDouble(day -> values[day] + perDay * (values.length - 1 - day));
    return new Slope(perDay, median.evaluate(levels.toArray()), confidence(sign, n), n);
  }

  private static double confidence(long sign, int n) {
    var variance = n * (n - 1.0) * (2.0 * n + 5) / 18;
    var z = sign == 0 ? 0 : (Math.abs(sign) - 1) / Math.sqrt(variance);
    return 2 * NORMAL.cumulativeProbability(z) - 1;
  }
}
