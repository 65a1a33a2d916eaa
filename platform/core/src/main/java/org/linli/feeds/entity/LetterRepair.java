package org.linli.feeds.entity;

/**
 * A dead letter's text as somebody wants it.
 *
 * @param payload the whole text, in the form that devices send
 * @param repairs how often it was repaired when it was looked at, so that nobody writes over
 *     another's repair unseen
 */
public record LetterRepair(String payload, int repairs) {}
