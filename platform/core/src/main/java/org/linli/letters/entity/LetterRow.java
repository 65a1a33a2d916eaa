package org.linli.letters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter as clerks and its own reader see it.
 *
 * @param person whom it is for, by name
 * @param reference number of a matter, or title of a public notice
 * @param shown where it went, masked; null before the first attempt
 * @param attempts how often it was tried
 * @param fault why it waits or was given up; null for none
 * @param nextAt when it is tried next; null when it is not any more
 * @param receiptAt when the gateway told how it ended; null while it did not
 */
public record LetterRow(
    UUID id,
    String person,
    Channel channel,
    LetterKind kind,
    String reference,
    String shown,
    LetterState state,
    int attempts,
    String fault,
    Instant askedAt,
    Instant nextAt,
    Instant sentAt,
    Instant receiptAt) {}
