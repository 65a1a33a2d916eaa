package org.linli.identity.entity;

import java.security.SecureRandom;
import java.util.Base64;
import org.linli.persistence.Sha256;

/** Secrets made here, and the digests that are kept of them. */
public final class OneTime {

  /** Without those that look alike: a one-time password is read from a screen or a slip. */
  private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int PASSWORD_LENGTH = 16;
  private static final int TOKEN_BYTES = 32;
  private static final String TOKEN_MARK = "linli_";
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTime() {}

  public static String password() {
    var password = new StringBuilder();
    for (int at = 0; at < PASSWORD_LENGTH; at++) {
      password.append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
    }
    return password.toString();
  }

  /** The mark lets scanners of leaked secrets recognise it. */
  public static String token() {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return TOKEN_MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** SHA-256 suffices for a random secret; a password gets Argon2id. */
  public static String digest(String secret) {
    return Sha256.hex(secret);
  }
}
