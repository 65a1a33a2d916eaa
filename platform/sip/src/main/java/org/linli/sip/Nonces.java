package org.linli.sip;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The words that a device must weave into its proof. Each carries its time and a mark of this
 * process, so that nobody who only asks takes up memory; those that were used are remembered until
 * they are stale, so that no proof counts twice.
 */
final class Nonces {

  private static final Duration FRESH = Duration.ofMinutes(2);
  private static final int MOST_USED = 100_000;
  private static final int TIME = 16;
  private static final int MARK = 32;
  private static final int LENGTH = 2 * TIME + MARK;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecureRandom random = new SecureRandom();
  private final byte[] key = new byte[32];
  private final InstantSource clock;
  private final Map<String, Used> used = new HashMap<>();

  private record Used(long until, long count) {}

  Nonces(InstantSource clock) {
    this.clock = clock;
    random.nextBytes(key);
  }

  /**
   * @param host where the one who asks was heard: elsewhere it is worth nothing
   */
  String fresh(String host) {
    var body = hex(clock.millis()) + hex(random.nextLong());
    return body + mark(body, host);
  }

  /** Whether it was made here, for that host, and not long ago. */
  boolean isFresh(String nonce, String host) {
    if (nonce == null || nonce.length() != LENGTH) {
      return false;
    }
    var body = nonce.substring(0, 2 * TIME);
    var made = mark(body, host).getBytes(StandardCharsets.US_ASCII);
    var shown = nonce.substring(2 * TIME).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(made, shown) && clock.millis() < end(nonce);
  }

  /**
   * Uses it up; to be asked after the proof was found right.
   *
   * @param count of this use; 0 where the device does not count, and then once is all
   * @return false when it was used so before: somebody plays back what he has heard
   */
  synchronized boolean use(String nonce, long count) {
    var before = used.get(nonce);
    if (before != null && (count == 0 || count <= before.count())) {
      return false;
    }
    if (used.size() >= MOST_USED) {
      var now = clock.millis();
      used.values().removeIf(one -> one.until() <= now);
      if (used.size() >= MOST_USED) {
        return false;
      }
    }
    used.put(nonce, new Used(end(nonce), count));
    return true;
  }

  private static long end(String nonce) {
    return Long.parseUnsignedLong(nonce, 0, TIME, 16) + FRESH.toMillis();
  }

  private static String hex(long number) {
    return HexFormat.of().toHexDigits(number);
  }

  private String mark(String body, String host) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      // The body has one length, so that no sign of it can be shifted into the host.
      mac.update(body.getBytes(StandardCharsets.US_ASCII));
      var whole = mac.doFinal(host.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, MARK / 2);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
