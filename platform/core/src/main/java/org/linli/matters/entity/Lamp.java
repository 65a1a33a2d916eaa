package org.linli.matters.entity;

import java.time.Duration;
import java.time.Instant;

/** How something stands to its time, as a lamp. */
public enum Lamp {
  /** Over its time. */
  RED,
  /** It was warned of; where nobody set when, less than a quarter of its time is left. */
  YELLOW,
  GREEN,
  /** No time is running. */
  NONE;

  private static final int PART = 4;

  /**
   * @param warn from when it is nearly due; null where nobody set it
   * @param due null for no limit
   */
  public static Lamp at(Instant warn, Instant since, Instant due, Instant now) {
    if (warn == null || due == null || !due.isAfter(now)) {
      return of(since, due, now);
    }
    return warn.isAfter(now) ? GREEN : YELLOW;
  }

  /**
   * @param due null for no limit
   */
  public static Lamp of(Instant since, Instant due, Instant now) {
    if (due == null) {
      return NONE;
    }
    if (!due.isAfter(now)) {
      return RED;
    }
    var whole = Duration.between(since, due);
    return Duration.between(now, due).multipliedBy(PART).compareTo(whole) < 0 ? YELLOW : GREEN;
  }
}
