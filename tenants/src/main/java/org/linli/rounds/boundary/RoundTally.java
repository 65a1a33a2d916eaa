package org.linli.rounds.boundary;

/**
 * How a round fared on this server since its start.
 *
 * @param what the round, in the words of the log
 * @param turns that ended, with those that failed
 * @param lastMillis when the last turn ended that did not fail, in milliseconds since 1970; 0 for
 *     never
 * @param nanos all turns together
 */
public record RoundTally(String what, long turns, long failures, long lastMillis, long nanos) {

  static RoundTally none(String what) {
    return new RoundTally(what, 0, 0, 0, 0);
  }

  RoundTally done(long now, long took) {
    return new RoundTally(what, turns + 1, failures, now, nanos + took);
  }

  RoundTally failed(long took) {
    return new RoundTally(what, turns + 1, failures + 1, lastMillis, nanos + took);
  }
}
