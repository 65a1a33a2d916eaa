package org.linli.analytics.control;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.linli.analytics.entity.Measure;
import org.linli.tenancy.entity.CityTime;

/** The hourly roll-up of one device over some days, metric by metric. */
public final class DeviceHours {

  private final LocalDate first;
  private final long firstHour;
  private final int length;
  private final Map<String, Sums> metrics = new HashMap<>();

  private record Sums(double[] mean, double[] low, double[] high) {}

  /**
   * @param first the first day; the hour before it is kept as well, since a counter's first hour
   *     begins where that one ended
   */
  public DeviceHours(LocalDate first, int days) {
    this.first = first;
    this.firstHour = first.atStartOfDay(CityTime.ZONE).toEpochSecond() / 3600 - Course.HOURS;
    this.length = (days + 1) * Course.HOURS;
  }

  LocalDate first() {
    return first;
  }

  /** The last of the days alone, as an analysis that looks back for less asks for them. */
  DeviceHours last(int days) {
    int all = length / Course.HOURS - 1;
    if (days >= all) {
      return this;
    }
    var fewer = new DeviceHours(first.plusDays(all - days), days);
    int from = (all - days) * Course.HOURS;
    metrics.forEach(
        (metric, sums) ->
            fewer.metrics.put(
                metric,
                new Sums(
                    Arrays.copyOfRange(sums.mean, from, length),
                    Arrays.copyOfRange(sums.low, from, length),
                    Arrays.copyOfRange(sums.high, from, length))));
    return fewer;
  }

  /**
   * @param hour since the epoch
   */
  public void add(long hour, String metric, double mean, double low, double high) {
    var place = (int) (hour - firstHour);
    if (place < 0 || place >= length) {
      return;
    }
    var sums = metrics.computeIfAbsent(metric, any -> new Sums(empty(), empty(), empty()));
    sums.mean[place] = mean;
    sums.low[place] = low;
    sums.high[place] = high;
  }

  /** The hours of a metric; all unknown where it never spoke. */
  public Course course(String metric, Measure measure) {
    var sums = metrics.get(metric);
    var values = sums == null ? empty() : values(sums, measure);
    return new Course(first, Arrays.copyOfRange(values, Course.HOURS, length));
  }

  /** What a counter rose by in each day; NaN where a day's end is not known. */
  public double[] dailyUse(String metric) {
    var sums = metrics.get(metric);
    var days = new double[length / Course.HOURS - 1];
    Arrays.fill(days, Double.NaN);
    if (sums != null) {
      for (int day = 0; day < days.length; day++) {
        var rose = last(sums.high, day + 1) - last(sums.high, day);
        days[day] = rose < 0 ? Double.NaN : rose;
      }
    }
    return days;
  }

  private static double last(double[] high, int day) {
    for (int place = (day + 1) * Course.HOURS - 1; place >= day * Course.HOURS; place--) {
      if (!Double.isNaN(high[place])) {
        return high[place];
      }
    }
    return Double.NaN;
  }

  private static double[] values(Sums sums, Measure measure) {
    return switch (measure) {
      case MEAN -> sums.mean;
      case LOWEST -> sums.low;
      case HIGHEST -> sums.high;
      case USE -> use(sums.high);
    };
  }

  /** An hour after a gap says nothing: what was used in between is not its own. */
  private static double[] use(double[] high) {
    var use = new double[high.length];
    use[0] = Double.NaN;
    for (int place = 1; place < high.length; place++) {
      var rose = high[place] - high[place - 1];
      use[place] = rose < 0 ? Double.NaN : rose;
    }
    return use;
  }

  private double[] empty() {
    var values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
