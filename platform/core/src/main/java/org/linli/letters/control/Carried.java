package org.linli.letters.control;

/**
 * What became of one attempt.
 *
 * @param taken the gateway has it now
 * @param forGood another attempt would end the same way
 * @param fault a word of ours, or the gateway's own; null where it was taken
 */
record Carried(boolean taken, boolean forGood, String fault) {

  private static final int LONGEST = 200;

  static final Carried TAKEN = new Carried(true, false, null);

  static Carried later(String fault) {
    return new Carried(false, false, cut(fault));
  }

  static Carried never(String fault) {
    return new Carried(false, true, cut(fault));
  }

  private static String cut(String text) {
    var words = text == null || text.isBlank() ? "broken-off" : text.strip();
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }
}
