package org.linli.matters.entity;

import java.util.UUID;

/**
 * What an alarm event came from.
 *
 * @param subject the id of the alarm, the check or the finding; the matter's own where somebody
 *     took it up by hand
 */
public record Origin(From from, UUID subject) {

  /** What opens alarm events. */
  public enum From {
    /** A device's alarm. */
    ALARM,
    /** A fault found at a check on a round 巡检. */
    ROUND,
    /** What an analysis found and a clerk passed on. */
    FINDING,
    /** Somebody wrote it down. */
    HAND
  }

  /** Which opened it. */
  public static Origin of(From from, UUID subject) {
    return new Origin(from, subject);
  }
}
