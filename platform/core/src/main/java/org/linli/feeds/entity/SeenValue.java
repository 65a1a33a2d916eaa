package org.linli.feeds.entity;

import java.time.Instant;

/**
 * One value of a message as the door reads it.
 *
 * @param at the reading's time; null for one outside of the calendar
 * @param value as it was sent
 * @param reason why it would be refused, a word of {@code dead-letter.<reason>}; null for not
 */
public record SeenValue(Instant at, String metric, String value, String reason) {}
