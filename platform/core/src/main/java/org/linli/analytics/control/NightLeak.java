package org.linli.analytics.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.Judgement;
import org.linli.analytics.entity.Seen;

/** Nights in a row in which the lowest flow never came down to nothing 夜间最小流量法. */
final class NightLeak implements Judge {

  /** What flows for a whole day at the night's rate is what is lost. */
  private static final int DAY = 24;

  @Override
  public Judgement judge(Analysis analysis, double threshold, DeviceHours hours, LocalDate day) {
    var course = hours.course(analysis.metric(), analysis.measure());
    var parameters = analysis.parameters();
    var lowest = new ArrayList<Double>();
    for (var night = day; !night.isBefore(course.first()); night = night.minusDays(1)) {
      var flow = lowest(course, night, parameters.from(), parameters.until());
      if (Double.isNaN(flow) && lowest.size() < parameters.nights()) {
        return Judgement.UNKNOWN;
      }
      // A night that is not known ends what is counted, like one that was quiet.
      if (Double.isNaN(flow) || flow < threshold) {
        break;
      }
      lowest.add(flow);
    }
    if (lowest.size() < parameters.nights()) {
      return Judgement.CALM;
    }
    var flow =
        Median.withDefaults().evaluate(lowest.stream().mapToDouble(Double::doubleValue).toArray());
    return Judgement.of(
        new Seen(
            day.minusDays(lowest.size() - 1L),
            flow,
            null,
            threshold,
            flow * DAY,
            null,
            null,
            lowest.size()));
  }

  /** NaN unless each hour of the night is known. */
  private static double lowest(Course course, LocalDate night, int from, int until) {
    var hours = Arrays.copyOfRange(course.day(night), from, until);
    return Course.known(hours) < hours.length
        ? Double.NaN
        : Arrays.stream(hours).min().orElse(Double.NaN);
  }
}
