package org.linli.feeds.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a device sent that could not be taken.
 *
 * @param tenant null where it was not known
 * @param reason a word of the list in the message bundle, {@code dead-letter.<reason>}
 * @param payload what was sent or what it was repaired to, at most 4,000 characters of it
 * @param replayedAt when it was sent through the feed again; null for not yet
 * @param repairs how often somebody repaired it
 * @param setAsideAt when somebody put it aside for good; null for nobody
 * @param setAsideReason why; null for nobody
 */
public record DeadLetterRow(
    UUID id,
    Instant at,
    String tenant,
    String device,
    String reason,
    String detail,
    String payload,
    Instant replayedAt,
    int repairs,
    Instant setAsideAt,
    String setAsideReason) {

  /** Whether it still waits to be looked at. */
  public boolean isWaiting() {
    return replayedAt == null && setAsideAt == null;
  }
}
