package org.linli.devices.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.devices.entity.Gap;
import org.linli.devices.entity.Point;

/** Finds where a series is silent. Where it begins nobody knows whether the device was there. */
final class Gaps {

  private static final Duration HOUR = Duration.ofHours(1);

  private Gaps() {}

  /**
   * @param silence how long a device may say nothing
   * @param hourly each point stands for an hour from its time on
   * @param until the end of the span that is looked at
   */
  static List<Gap> of(List<Point> points, Duration silence, boolean hourly, Instant until) {
    var gaps = new ArrayList<Gap>();
    var lasting = hourly ? HOUR : Duration.ZERO;
    for (int i = 1; i < points.size(); i++) {
      add(gaps, points.get(i - 1).at().plus(lasting), points.get(i).at(), silence);
    }
    if (!points.isEmpty()) {
      var now = Instant.now();
      var end = until.isBefore(now) ? until : now;
      add(gaps, points.getLast().at().plus(lasting), end, silence);
    }
    return List.copyOf(gaps);
  }

  private static void add(List<Gap> gaps, Instant from, Instant until, Duration silence) {
    if (Duration.between(from, until).compareTo(silence) > 0) {
      gaps.add(new Gap(from, until));
    }
  }
}
