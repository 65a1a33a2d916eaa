package org.linli.video.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.linli.video.entity.GbId;
import org.linli.video.entity.PasswordProof;

/**
 * Passwords for the SIP door: sixteen signs, since cameras have no room for more, and none that is
 * taken for another when somebody types it in. Some 92 random bits.
 */
final class SipPassword {

  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SipPassword() {}

  static String fresh() {
    var text = new StringBuilder(LENGTH);
    for (int at = 0; at < LENGTH; at++) {
      text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  static PasswordProof proof(GbId gbId, String domain, String password) {
    var text = gbId + ":" + domain + ":" + password;
    return new PasswordProof(hash("MD5", text), hash("SHA-256", text));
  }

  private static String hash(String algorithm, String text) {
    try {
      var digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
