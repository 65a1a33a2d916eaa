package org.linli.apis.control;

import java.util.SortedMap;

/**
 * Steps of latency, each half as long again as the one before and a bit more (√2), from a quarter
 * of a millisecond on: so the counts of any hours add up, and a median and a 95th percentile are
 * never further off than a step.
 */
public final class Latency {

  private static final double SHORTEST_MILLIS = 0.25;
  private static final double NANOS = 1e6;
  private static final int LONGEST_STEP = 40;

  private Latency() {}

  /** The step in which a call of that length lies. */
  public static int step(long nanos) {
    var steps = 2 * Math.log(Math.max(nanos / NANOS, SHORTEST_MILLIS) / SHORTEST_MILLIS);
    return (int) Math.clamp(Math.floor(steps / Math.log(2)), 0, LONGEST_STEP);
  }

  /** The upper end of a step in milliseconds. */
  static double end(int step) {
    return SHORTEST_MILLIS * Math.pow(2, (step + 1) / 2.0);
  }

  /**
   * Below which so large a part of the calls lies, in milliseconds; 0 where there were none.
   *
   * @param calls by step
   */
  public static double percentile(SortedMap<Integer, Long> calls, double part) {
    var all = calls.values().stream().mapToLong(Long::longValue).sum();
    var wanted = part * all;
    long before = 0;
    for (var step : calls.entrySet()) {
      if (before + step.getValue() >= wanted && step.getValue() > 0) {
        var start = step.getKey() == 0 ? 0 : end(step.getKey() - 1);
        var inside = (wanted - before) / step.getValue();
        return start + (end(step.getKey()) - start) * inside;
      }
      before += step.getValue();
    }
    return 0;
  }
}
