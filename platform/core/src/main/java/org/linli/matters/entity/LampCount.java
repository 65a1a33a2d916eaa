package org.linli.matters.entity;

import java.time.Instant;

/**
 * How many open steps stand under which {@link Lamp}.
 *
 * @param open all of them
 * @param still no time runs: without a limit, or of a matter that stands still
 * @param oldest when the one that is overdue the longest was due; null where none is
 */
public record LampCount(long open, long red, long yellow, long green, long still, Instant oldest) {

  public static final LampCount NONE = new LampCount(0, 0, 0, 0, 0, null);

  /** So many under one lamp. */
  public static LampCount of(Lamp lamp, long many, Instant earliest) {
    return new LampCount(
        many,
        lamp == Lamp.RED ? many : 0,
        lamp == Lamp.YELLOW ? many : 0,
        lamp == Lamp.GREEN ? many : 0,
        lamp == Lamp.NONE ? many : 0,
        lamp == Lamp.RED ? earliest : null);
  }

  /** Both together. */
  public LampCount and(LampCount other) {
    return new LampCount(
        open + other.open,
        red + other.red,
        yellow + other.yellow,
        green + other.green,
        still + other.still,
        earlier(oldest, other.oldest));
  }

  private static Instant earlier(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** The worst lamp that burns. */
  public Lamp lamp() {
    if (red > 0) {
      return Lamp.RED;
    }
    if (yellow > 0) {
      return Lamp.YELLOW;
    }
    return green > 0 ? Lamp.GREEN : Lamp.NONE;
  }
}
