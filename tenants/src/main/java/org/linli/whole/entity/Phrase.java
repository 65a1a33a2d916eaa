package org.linli.whole.entity;

import org.linli.access.boundary.Invalid;

/** A pass phrase under which a file is sealed; it never tells itself. */
public record Phrase(String words) {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  /**
   * @throws Invalid missing, shorter than twelve characters or longer than two hundred
   */
  public Phrase {
    if (words == null || words.isBlank()) {
      throw new Invalid("phrase", "required");
    }
    if (words.length() < SHORTEST || words.length() > LONGEST) {
      throw new Invalid("phrase", "phrase-length");
    }
  }

  public char[] letters() {
    return words.toCharArray();
  }

  @Override
  public String toString() {
    return "phrase";
  }
}
