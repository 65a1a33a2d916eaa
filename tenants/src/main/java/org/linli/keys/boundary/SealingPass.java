package org.linli.keys.boundary;

import java.time.Instant;

/**
 * A walk through the rows of a column.
 *
 * @param goal {@code SEALED} or {@code CLEAR} as ordered; {@code ANEW} where nothing was ordered,
 *     and older keys alone are replaced
 * @param version of the key that it walks for
 * @param upTo the last community that is done; null before the first one
 * @param changed how many values so far
 * @param doneAt null while it goes on
 */
public record SealingPass(
    String goal, int version, String upTo, long changed, Instant begunAt, Instant doneAt) {}
