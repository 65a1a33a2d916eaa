package org.linli.letters.control;

import java.time.Duration;

/**
 * How long a letter waits between attempts: half a minute, then twice as long each time, at most an
 * hour.
 */
final class Backoff {

  /** About four hours; what is later is no news any more. */
  static final int MOST_ATTEMPTS = 12;

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Backoff() {}

  /**
   * @param attempts made before, from 0
   */
  static Duration after(int attempts) {
    var pause = FIRST.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  static boolean isOver(int attempts) {
    return attempts + 1 >= MOST_ATTEMPTS;
  }
}
