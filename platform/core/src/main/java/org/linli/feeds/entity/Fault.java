package org.linli.feeds.entity;

/**
 * What was wrong with part of a message.
 *
 * @param reason as dead letters call it, {@code unknown-metric} for instance
 * @param at the reading's time, milliseconds since the epoch
 * @param metric as it was sent
 * @param value as it was sent
 */
public record Fault(String reason, long at, String metric, String value) {}
