package org.linli.exchange.control;

import java.time.Duration;

/** How long an endpoint that took nothing is left alone: 2, 4, 8 seconds … an hour. */
final class Pause {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLED = 20;

  private Pause() {}

  /**
   * @param attempts in vain before this one
   */
  static Duration after(int attempts) {
    var pause = Duration.ofSeconds(1L << Math.min(attempts + 1, DOUBLED));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
