package org.linli.exchange.control;

import java.time.Instant;
import java.util.UUID;

/** How a credential and its consumer stand. */
public record Standing(
    Instant from,
    Instant until,
    boolean revoked,
    UUID account,
    String addresses,
    boolean consumerStands,
    Instant consumerUntil) {

  public boolean standsAt(Instant now) {
    return !revoked
        && consumerStands
        && !now.isBefore(from)
        && now.isBefore(until)
        && now.isBefore(consumerUntil);
  }
}
