package org.linli.identity.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that follow from a secret and the time (RFC 6238 over RFC 4226): HMAC-SHA-1, intervals of
 * 30 seconds, six digits, which is what every authenticator on a telephone speaks.
 */
final class Totp {

  static final int DIGITS = 6;

  private static final int SECONDS = 30;
  private static final String HMAC = "HmacSHA1";
  private static final int MODULUS = 1_000_000;

  /** A clock that is off by half a minute, and somebody who types slowly. */
  private static final int SLACK = 1;

  private Totp() {}

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  static String code(byte[] secret, long step) {
    return ("%0" + DIGITS + "d").formatted(truncated(secret, step) % MODULUS);
  }

  /** The 31 bits that a code of any length is made of. */
  static int truncated(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      return ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The interval that the code is of; empty for none that is near and later than the last one
   * taken.
   */
  static OptionalLong of(byte[] secret, String code, Instant now, long last) {
    long here = step(now);
    for (long step = here - SLACK; step <= here + SLACK; step++) {
      if (step > last && same(code(secret, step), code)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
  }
}
