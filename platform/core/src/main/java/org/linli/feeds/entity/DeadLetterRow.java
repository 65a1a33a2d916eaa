package org.linli.feeds.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a device sent that could not be taken.
 *
 * @param tenant null where it was not known
 * @param reason a word of the list in the message bundle, {@code dead-letter.<reason>}
 * @param payload what was sent, at most 4,000 characters of it
 * @param replayedAt when it was sent through the feed again; null for not yet
 */
public record DeadLetterRow(
    UUID id,
    Instant at,
    String tenant,
    String device,
    String reason,
    String detail,
    String payload,
    Instant replayedAt) {}
