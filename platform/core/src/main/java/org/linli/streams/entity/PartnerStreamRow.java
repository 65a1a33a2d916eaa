package org.linli.streams.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A stream as lists show it.
 *
 * @param communities for how many it may speak
 * @param tokenUntil the last end of its standing tokens; null for none
 * @param taken messages of the last seven days that went on their way, wholly or partly
 * @param refused messages of the last seven days of which something was refused
 * @param lastAt when the last message was taken or refused; null for never
 * @param traffic null while the broker does not tell
 */
public record PartnerStreamRow(
    UUID id,
    String name,
    UUID consumer,
    String consumerName,
    String organisation,
    String organisationName,
    String namespace,
    StreamLimits limits,
    PartnerStreamState state,
    Instant openedAt,
    String openedBy,
    Instant closedAt,
    String closedReason,
    long communities,
    Instant tokenUntil,
    long taken,
    long refused,
    Instant lastAt,
    StreamTraffic traffic) {

  /** The same with what the broker tells. */
  public PartnerStreamRow with(StreamTraffic now) {
    return new PartnerStreamRow(
        id,
        name,
        consumer,
        consumerName,
        organisation,
        organisationName,
        namespace,
        limits,
        state,
        openedAt,
        openedBy,
        closedAt,
        closedReason,
        communities,
        tokenUntil,
        taken,
        refused,
        lastAt,
        now);
  }
}
