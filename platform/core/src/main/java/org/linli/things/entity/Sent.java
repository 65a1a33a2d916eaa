package org.linli.things.entity;

import java.time.Instant;

/**
 * An observation that was taken.
 *
 * @param id of the Observation
 * @param address under which it is found
 * @param stored whether it can be read already; false while it is on its way
 */
public record Sent(long id, String address, Instant at, double result, boolean stored) {}
