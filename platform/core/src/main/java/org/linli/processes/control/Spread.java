package org.linli.processes.control;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.linli.processes.entity.PastRun;

/** How lengths of time lie, in hours with two decimals. */
record Spread(double[] sorted) {

  private static final double SECONDS = 3600;
  private static final double MIDDLE = 0.5;
  private static final double SLOW = 0.9;
  private static final double HUNDREDTHS = 100;

  static Spread of(Collection<Duration> lengths) {
    var hours = lengths.stream().mapToDouble(Spread::hours).toArray();
    Arrays.sort(hours);
    return new Spread(hours);
  }

  /** Of those that are over; null where none is. */
  static Double median(List<PastRun> runs) {
    var took = runs.stream().map(PastRun::took).filter(Objects::nonNull).toList();
    return took.isEmpty() ? null : of(took).median();
  }

  static double hours(Duration length) {
    return length.toSeconds() / SECONDS;
  }

  double median() {
    return at(MIDDLE);
  }

  /** Nine of ten are no slower. */
  double slow() {
    return at(SLOW);
  }

  double sum() {
    return Arrays.stream(sorted).sum();
  }

  /** How many hundredths of the whole this is. */
  double share(double whole) {
    return whole <= 0 ? 0 : round(HUNDREDTHS * sum() / whole);
  }

  /** The smallest length that so large a part of all does not exceed. */
  private double at(double part) {
    return sorted.length == 0
        ? 0
        : round(sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)]);
  }

  private static double round(double figure) {
    return Math.round(figure * HUNDREDTHS) / HUNDREDTHS;
  }
}
