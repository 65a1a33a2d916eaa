package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.exchange.entity.StreamState;

/**
 * How a subscription goes in one community.
 *
 * @param refusal code of the refusal that ended it; null while it is served
 * @param basis on which it was refused
 * @param waiting number of a delivery that is under way or waits for its next attempt
 */
public record StreamRow(
    String tenant,
    String community,
    StreamState state,
    String refusal,
    String basis,
    long deliveries,
    long items,
    Instant lastAt,
    UUID waiting) {}
