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
    var length = password == null ? 0 : password.codePoints().count();
    demand(length >= SignInTerms.USUAL.shortest(), "password-length");
    demand(length >= terms.shortest(), "password-shortest");
    demand(password.length() <= LONGEST, "password-too-long");
    demand(length >= LONG || kinds(password) >= KINDS, "password-length");
    var lower = password.toLowerCase(Locale.ROOT);
    demand(!lower.contains(username.toLowerCase(Locale.ROOT)), "password-username");
    demand(!CommonPasswords.delivered().contain(password), "password-common");
  }

  private static void demand(boolean held, String rule) {
    if (!held) {
      throw new Invalid("password", rule);
    }
  }

  private static long kinds(String password) {
    return Stream.of("\\p{Lu}", "\\p{Ll}", "\\p{Nd}", "[^\\p{Lu}\\p{Ll}\\p{Nd}]")
        .filter(kind -> password.matches("(?s).*" + kind + ".*"))
        .count();
  }
}
