package org.linli.devices.entity;

/**
 * How a value may move; what moves otherwise is held back until somebody has looked at it (000 §7.2
 * a 5).
 *
 * @param change most that it moves in the time of {@code per}, and at most that between two
 *     neighbours; null where any step may be true
 * @param per by what the change is told
 * @param stuckSeconds a value that is the same for longer comes from a sensor that is stuck; null
 *     where it may rest
 */
public record Plausible(Double change, Rate.Per per, Integer stuckSeconds) {

  private static final int SHORTEST_REST = 600;

  public Plausible {
    if (change == null && stuckSeconds == null) {
      throw new IllegalArgumentException("plausible says change, stuckSeconds or both");
    }
    if ((change == null) != (per == null) || change != null && change <= 0) {
      throw new IllegalArgumentException("change is above 0 and goes with per");
    }
    if (stuckSeconds != null && stuckSeconds < SHORTEST_REST) {
      throw new IllegalArgumentException("stuckSeconds is 600 or more");
    }
  }

  /** How far it may be from where it was so long ago. */
  public double reach(long millis) {
    return change == null
        ? Double.POSITIVE_INFINITY
        : change * Math.max(1, millis / (double) per.length().toMillis());
  }
}
