package org.linli.exchange.control;

import java.time.Instant;
import java.util.UUID;

/**
 * How a credential and its consumer stand.
 *
 * @param stopped whether a finding of abuse stopped just this credential
 */
public record Standing(
    Instant from,
    Instant until,
    boolean revoked,
    UUID account,
    String addresses,
    boolean consumerStands,
    Instant consumerUntil,
    boolean stopped) {

  public boolean standsAt(Instant now) {
    return !revoked
        && consumerStands
        && !now.isBefore(from)
        && now.isBefore(until)
        && now.isBefore(consumerUntil);
  }
}
