package org.linli.analytics.control;

import java.time.LocalDate;
import java.util.Arrays;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.Judgement;
import org.linli.analytics.entity.Seen;

/** Days without use in a home where there was some nearly every day before 久无使用. */
final class Inactivity implements Judge {

  @Override
  public Judgement judge(Analysis analysis, double threshold, DeviceHours hours, LocalDate day) {
    var use = hours.dailyUse(analysis.metric());
    var floor = analysis.parameters().floor();
    if (Double.isNaN(use[use.length - 1])) {
      return Judgement.UNKNOWN;
    }
    int idle = 0;
    double used = 0;
    for (int back = use.length - 1; back >= 0 && use[back] < floor; back--) {
      used += use[back];
      idle++;
    }
    var before = Arrays.copyOf(use, use.length - idle);
    var known = Course.known(before);
    if (known < use.length / 2) {
      return Judgement.UNKNOWN;
    }
    var active = Arrays.stream(before).filter(value -> value >= floor).count();
    return idle < threshold || active < analysis.parameters().usual() * known
        ? Judgement.CALM
        : Judgement.of(
            new Seen(
                day.minusDays(idle - 1L), used, floor, null, (double) idle, null, null, known));
  }
}
