package org.linli.bench;

import java.util.Locale;

/**
 * One figure against its bar.
 *
 * @param what in words, with the conditions
 * @param measured the figure
 * @param bar the limit, or the peer's figure of the same run
 * @param unit of both
 * @param goal whether the ratio has to stay below 1 or reach at least {@code least}
 * @param least the smallest acceptable ratio where more is better
 */
public record Ratio(
    String what, double measured, double bar, String unit, Goal goal, double least) {

  /** Which way is better. */
  public enum Goal {
    AT_MOST,
    AT_LEAST
  }

  /** A figure that must not exceed its limit. */
  public static Ratio atMost(String what, double measured, double bar, String unit) {
    return new Ratio(what, measured, bar, unit, Goal.AT_MOST, 1);
  }

  /** A figure that must reach the given part of its peer's. */
  public static Ratio atLeast(
      String what, double measured, double peer, String unit, double least) {
    return new Ratio(what, measured, peer, unit, Goal.AT_LEAST, least);
  }

  public double value() {
    return measured / bar;
  }

  public boolean reached() {
    return goal == Goal.AT_MOST ? value() <= 1 : value() >= least;
  }

  /** Prints the line and returns this. */
  public Ratio print() {
    System.out.println(this);
    return this;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-4s %s: %,.3f %s ÷ %,.3f %s = %.3f (%s %.2f)",
        reached() ? "ok" : "MISS",
        what,
        measured,
        unit,
        bar,
        unit,
        value(),
        goal == Goal.AT_MOST ? "at most" : "at least",
        goal == Goal.AT_MOST ? 1.0 : least);
  }
}
