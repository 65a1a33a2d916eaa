package org.linli.letters.control;

import java.util.regex.Pattern;

/**
 * What became of one attempt.
 *
 * @param taken the gateway has it now
 * @param forGood another attempt would end the same way
 * @param fault a word of ours, or the gateway's own; null where it was taken
 */
record Carried(boolean taken, boolean forGood, String fault) {

  private static final int LONGEST = 200;
  private static final Pattern UNFIT = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern NUMBER = Pattern.compile("\\d{6,}");

  static final Carried TAKEN = new Carried(true, false, null);

  static Carried later(String fault) {
    return new Carried(false, false, cut(fault));
  }

  static Carried never(String fault) {
    return new Carried(false, true, cut(fault));
  }

  /** As it may be kept and shown: gateways like to repeat the number that they were asked for. */
  static String cut(String text) {
    var words = text == null ? "" : UNFIT.matcher(text).replaceAll(" ").strip();
    words = words.isEmpty() ? "broken-off" : NUMBER.matcher(words).replaceAll("****");
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }
}
