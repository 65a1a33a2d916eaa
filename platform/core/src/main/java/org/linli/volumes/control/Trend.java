package org.linli.volumes.control;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.volumes.entity.DayVolume;

/** The growth of a series of days. */
final class Trend {

  /** Days that the trend looks back: four weeks, so that weekends even out. */
  static final int DAYS = 28;

  private static final int FEWEST = 3;

  private Trend() {}

  /** Bytes a day between the last two; null where there are no two. */
  static Double bytesPerDay(List<DayVolume> days) {
    return days.size() < 2
        ? null
        : perDay(days, days.getLast().bytes() - days.get(days.size() - 2).bytes());
  }

  /** Rows a day between the last two; null where there are no two. */
  static Double rowsPerDay(List<DayVolume> days) {
    return days.size() < 2
        ? null
        : perDay(days, days.getLast().rows() - days.get(days.size() - 2).rows());
  }

  private static double perDay(List<DayVolume> days, long grown) {
    return grown
        / (double) ChronoUnit.DAYS.between(days.get(days.size() - 2).day(), days.getLast().day());
  }

  /**
   * Bytes a day by the straight line that fits best (least squares) the last four weeks; null with
   * fewer than three days.
   *
   * @param days the oldest first, each once
   */
  static Double line(List<DayVolume> days) {
    if (days.isEmpty()) {
      return null;
    }
    var newest = days.getLast().day();
    var meant = days.stream().filter(one -> one.day().isAfter(newest.minusDays(DAYS))).toList();
    if (meant.size() < FEWEST) {
      return null;
    }
    var middleDay = meant.stream().mapToLong(one -> one.day().toEpochDay()).average().orElseThrow();
    var middleBytes = meant.stream().mapToLong(DayVolume::bytes).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (var one : meant) {
      var away = one.day().toEpochDay() - middleDay;
      above += away * (one.bytes() - middleBytes);
      below += away * away;
    }
    return above / below;
  }

  /**
   * Whole days until the reserve is touched.
   *
   * @param reserve bytes that may be added; null for not known
   * @param perDay bytes a day; null for not known
   * @return null when it never is, or nobody knows; 0 when it is already
   */
  static Long daysLeft(Long reserve, Double perDay) {
    if (reserve == null) {
      return null;
    }
    if (reserve <= 0) {
      return 0L;
    }
    return perDay == null || perDay <= 0 ? null : (long) (reserve / perDay);
  }
}
