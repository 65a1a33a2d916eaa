package org.linli.matters.control;

import java.security.SecureRandom;
import java.util.Locale;
import org.linli.persistence.Sha256;

/**
 * The code with which somebody follows a matter without an account, {@code K7QM-4T2X}: forty bits
 * in letters that nobody confuses. Who guesses is slowed ({@link Askers}); only the digest is kept.
 */
final class FollowCode {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int HALF = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FollowCode() {}

  static String fresh() {
    var signs = new StringBuilder();
    for (int at = 0; at < 2 * HALF; at++) {
      signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return signs.insert(HALF, '-').toString();
  }

  /** By what a matter is found: number and code together, as somebody may have typed them. */
  static String mark(String number, String code) {
    return Sha256.hex(
        read(number).replaceAll("[\\s\\p{Pd}]", "")
            + "\n"
            + read(code)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", ""));
  }

  private static String read(String typed) {
    return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
  }
}
