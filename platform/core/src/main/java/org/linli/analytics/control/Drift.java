package org.linli.analytics.control;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.AnalysisMethod;
import org.linli.analytics.entity.Judgement;
import org.linli.analytics.entity.Seen;

/**
 * A slow change: so much in thirty days (trend), or so that a limit is reached within so many days
 * (wear). What is less over the whole time than the floor is noise, however steady.
 */
final class Drift implements Judge {

  private static final int MONTH = 30;
  private static final int FEWEST_HOURS = 6;

  @Override
  public Judgement judge(Analysis analysis, double threshold, DeviceHours hours, LocalDate day) {
    var daily = daily(hours.course(analysis.metric(), analysis.measure()));
    var slope = Slope.of(daily);
    if (slope.days() < daily.length / 2) {
      return Judgement.UNKNOWN;
    }
    var parameters = analysis.parameters();
    var towards = parameters.rising() ? slope.perDay() : -slope.perDay();
    if (towards * daily.length < parameters.floor()
        || slope.confidence() < parameters.confidence()) {
      return Judgement.CALM;
    }
    return analysis.method() == AnalysisMethod.WEAR
        ? wear(analysis, threshold, hours, slope, towards)
        : trend(threshold, hours, slope, towards);
  }

  private static Judgement trend(double threshold, DeviceHours hours, Slope slope, double towards) {
    return towards * MONTH < threshold
        ? Judgement.CALM
        : Judgement.of(seen(hours, slope, null, null, towards * MONTH));
  }

  private static Judgement wear(
      Analysis analysis, double threshold, DeviceHours hours, Slope slope, double towards) {
    var limit = analysis.parameters().limit();
    var rising = analysis.parameters().rising();
    var left = Math.max(0, (rising ? limit - slope.level() : slope.level() - limit) / towards);
    return left > threshold
        ? Judgement.CALM
        : Judgement.of(
            seen(hours, slope, rising ? null : limit, rising ? limit : null, Math.floor(left)));
  }

  private static Seen seen(DeviceHours hours, Slope slope, Double low, Double high, double amount) {
    return new Seen(
        hours.first(),
        slope.level(),
        low,
        high,
        amount,
        slope.perDay() * MONTH,
        null,
        slope.days());
  }

  /** The median of each day's hours; of a day that is hardly known nothing. */
  static double[] daily(Course course) {
    var daily = new double[course.days()];
    for (int day = 0; day < daily.length; day++) {
      var known =
          Arrays.stream(course.day(course.first().plusDays(day)))
              .filter(value -> !Double.isNaN(value))
              .toArray();
      daily[day] = known.length < FEWEST_HOURS ? Double.NaN : Median.withDefaults().evaluate(known);
    }
    return daily;
  }
}
