package org.linli.exports.control;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 64 random bits that name one handing-out. Seen, they are 16 hexadecimal digits in groups of four;
 * unseen, 32 characters without width, two bits each, in texts for people.
 */
public record Mark(long bits) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String UNSEEN = "\u200B\u200C\u200D\u2060";
  private static final int LENGTH = 32;
  private static final Pattern HIDDEN = Pattern.compile("[" + UNSEEN + "]{" + LENGTH + "}");
  private static final Pattern SHOWN =
      Pattern.compile("(?<![0-9A-F])[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}(?![0-9A-F])");

  public static Mark fresh() {
    return new Mark(RANDOM.nextLong());
  }

  /** {@code 9F03-…}: what a person reads out on the telephone. */
  public String shown() {
    var digits = "%016X".formatted(bits);
    return digits.substring(0, 4)
        + "-"
        + digits.substring(4, 8)
        + "-"
        + digits.substring(8, 12)
        + "-"
        + digits.substring(12);
  }

  /** As it is stored. */
  public String digits() {
    return "%016X".formatted(bits);
  }

  public String hidden() {
    var text = new StringBuilder(LENGTH);
    for (int at = LENGTH - 1; at >= 0; at--) {
      text.append(UNSEEN.charAt((int) (bits >>> (2 * at)) & 3));
    }
    return text.toString();
  }

  /** The text without what nobody sees. */
  public static String without(String text) {
    return HIDDEN.matcher(text).replaceAll("");
  }

  /** Every mark in the text, seen or unseen. */
  public static Set<Mark> in(CharSequence text) {
    var found = new LinkedHashSet<Mark>();
    var hidden = HIDDEN.matcher(text);
    while (hidden.find()) {
      var bits = 0L;
      for (var letter : hidden.group().toCharArray()) {
        bits = bits << 2 | UNSEEN.indexOf(letter);
      }
      found.add(new Mark(bits));
    }
    var shown = SHOWN.matcher(text);
    while (shown.find()) {
      found.add(new Mark(Long.parseUnsignedLong(shown.group().replace("-", ""), 16)));
    }
    return found;
  }
}
