package org.linli.abuse.control;

import java.util.Arrays;
import java.util.Collection;

/**
 * What an account is used to. Median and median deviation: a single day of harm does not become the
 * new habit, as it would with mean and standard deviation.
 *
 * @param periods of which it is known
 */
record Habit(int periods, double median, double spread) {

  /** Makes the deviation comparable to a standard deviation. */
  private static final double NORMAL = 1.4826;

  /** Who always does exactly the same may vary a little. */
  private static final double LEAST_SPREAD = 0.1;

  static Habit of(Collection<Long> amounts) {
    var median = median(amounts.stream().mapToDouble(Long::doubleValue).toArray());
    var deviation =
        median(amounts.stream().mapToDouble(amount -> Math.abs(amount - median)).toArray());
    return new Habit(amounts.size(), median, Math.max(NORMAL * deviation, LEAST_SPREAD * median));
  }

  double bound(double times) {
    return median + times * spread;
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    Arrays.sort(values);
    var middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
