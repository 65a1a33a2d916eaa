package org.linli.rounds.boundary;

/**
 * How a round fared on this server since its start.
 *
 * @param what the round, in the words of the log
 * @param turns that ended, with those that failed
 * @param lastMillis when the last turn ended that did not fail, in milliseconds since 1970; 0 for
 *     never
 * @param nanos all turns together
 * @param pauseMillis between the end of a turn and the beginning of the next
 * @param endedMillis when the last turn ended, failed or not; 0 for never
 * @param tookNanos the last turn
 * @param fault what the last turn failed of, by its type alone; null when it did not
 */
public record RoundTally(
    String what,
    long turns,
    long failures,
    long lastMillis,
    long nanos,
    long pauseMillis,
    long endedMillis,
    long tookNanos,
    String fault) {

  static RoundTally none(String what, long pauseMillis) {
    return new RoundTally(what, 0, 0, 0, 0, pauseMillis, 0, 0, null);
  }

  /** When the next turn begins, in milliseconds since 1970; 0 while the first is waited for. */
  public long nextMillis() {
    return endedMillis == 0 ? 0 : endedMillis + pauseMillis;
  }

  RoundTally done(long now, long took) {
    return new RoundTally(
        what, turns + 1, failures, now, nanos + took, pauseMillis, now, took, null);
  }

  RoundTally failed(long now, long took, RuntimeException cause) {
    var fault = cause.getClass().getSimpleName();
    return new RoundTally(
        what, turns + 1, failures + 1, lastMillis, nanos + took, pauseMillis, now, took, fault);
  }
}
