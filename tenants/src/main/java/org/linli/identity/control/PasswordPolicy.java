package org.linli.identity.control;

import java.util.Locale;
import java.util.stream.Stream;
import org.linli.access.boundary.Invalid;
import org.linli.identity.entity.SignInTerms;

/**
 * What a password has to be: long, or of several kinds of characters (GB/T 22239 level 3), never
 * the name, and none that everybody guesses first.
 */
public final class PasswordPolicy {

  private static final int LONG = 12;
  private static final int KINDS = 3;

  /** So that nobody lets the server hash a book. */
  static final int LONGEST = 128;

  private PasswordPolicy() {}

  /**
   * @throws Invalid naming the rule that the password breaks
   */
  public static void check(SignInTerms terms, String username, String password) {
    if (password == null || password.codePoints().count() < SignInTerms.USUAL.shortest()) {
      throw new Invalid("password", "password-length");
    }
    if (password.codePoints().count() < terms.shortest()) {
      throw new Invalid("password", "password-shortest");
    }
    if (password.length() > LONGEST) {
      throw new Invalid("password", "password-too-long");
    }
    if (password.codePoints().count() < LONG && kinds(password) < KINDS) {
      throw new Invalid("password", "password-length");
    }
    if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
      throw new Invalid("password", "password-username");
    }
    if (CommonPasswords.delivered().contain(password)) {
      throw new Invalid("password", "password-common");
    }
  }

  private static long kinds(String password) {
    return Stream.of("\\p{Lu}", "\\p{Ll}", "\\p{Nd}", "[^\\p{Lu}\\p{Ll}\\p{Nd}]")
        .filter(kind -> password.matches("(?s).*" + kind + ".*"))
        .count();
  }
}
