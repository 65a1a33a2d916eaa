package org.linli.feeds.entity;

/**
 * A dead letter with all of its text.
 *
 * @param payload as it would be sent now, whole
 * @param original as it first came, whole; null when nobody repaired it
 */
public record DeadLetterText(DeadLetterRow letter, String payload, String original) {}
