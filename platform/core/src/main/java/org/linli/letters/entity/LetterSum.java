package org.linli.letters.entity;

/** How many letters of the last thirty days stand so, by channel. */
public record LetterSum(Channel channel, LetterState state, long letters) {}
