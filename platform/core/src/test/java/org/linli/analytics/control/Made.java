package org.linli.analytics.control;

import java.time.LocalDate;
import java.util.function.DoubleUnaryOperator;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.Judgement;
import org.linli.devices.boundary.DeviceModels;
import org.linli.tenancy.entity.CityTime;

/** Hours of a device as a test wants them. */
final class Made {

  static final DeviceModels MODELS = new DeviceModels();
  static final AnalysisPacks PACKS = AnalysisPacks.delivered(MODELS);
  static final LocalDate DAY = LocalDate.of(2031, 3, 12);

  private final DeviceHours hours;
  private final LocalDate first;
  private final int days;

  /**
   * @param days that end with {@link #DAY}
   */
  Made(int days) {
    this.days = days;
    this.first = DAY.minusDays(days - 1L);
    this.hours = new DeviceHours(first, days);
  }

  static Analysis pack(String id) {
    return PACKS.get(id);
  }

  /** The same value as mean, lowest and highest; NaN is left out. */
  Made with(String metric, HourValue value) {
    var start = first.atStartOfDay(CityTime.ZONE).toEpochSecond() / 3600;
    for (int day = 0; day < days; day++) {
      for (int hour = 0; hour < 24; hour++) {
        var number = value.of(day, hour);
        if (!Double.isNaN(number)) {
          hours.add(start + day * 24L + hour, metric, number, number, number);
        }
      }
    }
    return this;
  }

  /** A counter that rises each day by so much, in the evening. */
  Made counting(String metric, DoubleUnaryOperator dailyUse) {
    var total = new double[] {100};
    return with(
        metric,
        (day, hour) -> {
          total[0] += hour == 19 ? dailyUse.applyAsDouble(day) : 0;
          return total[0];
        });
  }

  Judgement judged(String pack) {
    var analysis = pack(pack);
    return judged(pack, analysis.threshold().value());
  }

  Judgement judged(String pack, double threshold) {
    var analysis = pack(pack);
    return Judge.of(analysis.method())
        .judge(analysis, threshold, hours.last(analysis.days() + 1), DAY);
  }

  /** The value of a day's hour; the oldest day is 0. */
  @FunctionalInterface
  interface HourValue {
    double of(int day, int hour);
  }
}
