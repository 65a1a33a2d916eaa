package org.linli.documents.control;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The code on a paper, {@code K7QM-4T2X-9B3F-0ZRE}: eighty bits that nobody guesses, in letters
 * that nobody confuses.
 */
final class PaperCode {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PaperCode() {}

  static String fresh() {
    var signs = new StringBuilder();
    for (int at = 0; at < LENGTH; at++) {
      signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return grouped(signs.toString());
  }

  /** As somebody types it: small letters, without lines, an O for a nought. */
  static String read(String typed) {
    var signs =
        (typed == null ? "" : typed)
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replaceAll("[^0-9A-Z]", "");
    return signs.length() == LENGTH ? grouped(signs) : "";
  }

  private static String grouped(String signs) {
    return String.join("-", signs.split("(?<=\\G.{" + GROUP + "})"));
  }
}
