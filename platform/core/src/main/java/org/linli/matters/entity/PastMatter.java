package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A matter of the same kind that has ended: how it came out, and how long it took.
 *
 * @param place its name; null for none
 * @param outcome in the reader's language
 * @param minutes from the beginning to the end, by the clock on the wall
 * @param inTime whether it ended before its time was over
 */
public record PastMatter(
    UUID id,
    String number,
    String title,
    String place,
    Nearness nearness,
    String outcome,
    Instant openedAt,
    Instant endedAt,
    long minutes,
    boolean inTime) {}
