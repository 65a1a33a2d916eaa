package org.linli.neighbours.entity;

import java.time.Instant;

/**
 * A community that was asked along.
 *
 * @param answeredAt null while it did not answer
 * @param note why it declined; null where it said nothing
 */
public record Guest(
    String community, String name, ActivityState state, Instant answeredAt, String note) {}
