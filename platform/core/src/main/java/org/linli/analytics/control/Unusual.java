package org.linli.analytics.control;

import java.time.LocalDate;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.Judgement;
import org.linli.analytics.entity.Seen;

/**
 * A day unlike the device's own past: enough hours lie on the same side outside the band of their
 * hour, and a {@link Forest} finds the day's course rare as well. The band is what can be told; the
 * forest keeps silent about days that are merely a little warmer all along.
 */
final class Unusual implements Judge {

  /** Half of the day, and half of the days before it. */
  private static final int FEWEST_HOURS = 12;

  @Override
  public Judgement judge(Analysis analysis, double threshold, DeviceHours hours, LocalDate day) {
    var course = hours.course(analysis.metric(), analysis.measure());
    var today = course.day(day);
    var past = course.before(day);
    if (Course.known(today) < FEWEST_HOURS || Course.known(past) < past.length / 2) {
      return Judgement.UNKNOWN;
    }
    int above = 0;
    int below = 0;
    HourBand worst = null;
    int worstHour = 0;
    double farthest = 0;
    for (int hour = 0; hour < Course.HOURS; hour++) {
      var band = HourBand.of(course, day, hour, threshold, analysis.parameters().floor());
      if (band == null || Double.isNaN(today[hour])) {
        continue;
      }
      var outside = band.outside(today[hour]);
      above += outside > 0 ? 1 : 0;
      below += outside < 0 ? 1 : 0;
      if (Math.abs(outside) > Math.abs(farthest)) {
        farthest = outside;
        worst = band;
        worstHour = hour;
      }
    }
    var unusual = farthest > 0 ? above : below;
    if (worst == null || unusual < analysis.parameters().hours()) {
      return Judgement.CALM;
    }
    var rare = Forest.of(past, today);
    if (rare.rarity() <= 1) {
      return Judgement.CALM;
    }
    return Judgement.of(
        new Seen(
            day,
            today[worstHour],
            worst.low(),
            worst.high(),
            (double) unusual,
            (double) rare.hour(),
            null,
            Course.known(past)));
  }
}
