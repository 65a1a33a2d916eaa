package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A network that is not public, to which deliveries may go all the same.
 *
 * @param range for example {@code 10.3.0.0/16}
 */
public record NetworkRow(UUID id, String range, String note, Instant allowedAt, String allowedBy) {}
