package org.linli.letters.entity;

/** Which letters are wanted; null for all. */
public record LetterQuery(LetterState state, Channel channel, LetterKind kind) {

  public static final LetterQuery ALL = new LetterQuery(null, null, null);
}
