package org.linli.health.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of a reading that the platform sent to itself.
 *
 * @param at when it was sent
 * @param door until the door had acknowledged it; null when it did not
 * @param stored until its community could see it; null when it could not
 * @param fault why it ended early, in the words of the log; null when all went well
 */
public record ProbeOutcome(Instant at, Duration door, Duration stored, String fault) {

  public boolean isGood() {
    return fault == null;
  }
}
