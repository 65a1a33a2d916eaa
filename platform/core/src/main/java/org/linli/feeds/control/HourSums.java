package org.linli.feeds.control;

import java.util.HashMap;
import java.util.Map;

/** What an hour of a device came to, metric by metric: a row of {@code reading_hour}. */
final class HourSums {

  private static final long HOUR = 3_600_000;

  /** What one metric came to. */
  private static final class Sum {
    long points;
    double total;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
  }

  /** When it begins, milliseconds since the epoch. */
  final long hour;

  private final Map<String, Sum> sums = new HashMap<>(4);

  HourSums(long hour) {
    this.hour = hour;
  }

  /** When the hour begins that the moment lies in. */
  static long of(long at) {
    return Math.floorDiv(at, HOUR) * HOUR;
  }

  HourSums copy() {
    var copy = new HourSums(hour);
    sums.forEach((metric, sum) -> copy.add(metric, sum.points, sum.total, sum.lowest, sum.highest));
    return copy;
  }

  void add(String metric, double value) {
    add(metric, 1, value, value, value);
  }

  void add(String metric, long points, double total, double lowest, double highest) {
    var sum = sums.get(metric);
    if (sum == null) {
      sum = new Sum();
      sums.put(metric, sum);
    }
    sum.points += points;
    sum.total += total;
    sum.lowest = Math.min(sum.lowest, lowest);
    sum.highest = Math.max(sum.highest, highest);
  }

  long points() {
    long points = 0;
    for (var sum : sums.values()) {
      points += sum.points;
    }
    return points;
  }

  String json() {
    var json = new Json();
    sums.forEach(
        (metric, sum) -> json.values(metric, sum.points, sum.total, sum.lowest, sum.highest));
    return json.closed();
  }
}
