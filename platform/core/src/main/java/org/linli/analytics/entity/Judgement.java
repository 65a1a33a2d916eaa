package org.linli.analytics.entity;

/**
 * What a method makes of a device's day.
 *
 * @param known whether there was enough to judge by: who cannot judge ends no finding either
 * @param seen null where all is as expected
 */
public record Judgement(boolean known, Seen seen) {

  /** There is not enough to judge by. */
  public static final Judgement UNKNOWN = new Judgement(false, null);

  /** All is as expected. */
  public static final Judgement CALM = new Judgement(true, null);

  public static Judgement of(Seen seen) {
    return new Judgement(true, seen);
  }
}
