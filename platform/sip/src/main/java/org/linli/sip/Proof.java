package org.linli.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.linli.video.entity.PasswordProof;

/**
 * What a device shows of its password (RFC 7616; without {@code qop} as RFC 2069 had it, since old
 * cameras know no more).
 *
 * @param algorithm null for MD5
 * @param qop null where the device leaves it out
 * @param count how often it used the nonce; 0 without {@code qop}
 */
record Proof(
    String user,
    String realm,
    String nonce,
    String uri,
    String response,
    String algorithm,
    String qop,
    String cnonce,
    long count) {

  static final String MD5 = "MD5";
  static final String SHA_256 = "SHA-256";

  String algorithmOrUsual() {
    return algorithm == null ? MD5 : algorithm;
  }

  /** Whether whoever made this knows the password behind the proof. */
  boolean fits(String method, PasswordProof known) {
    var first = SHA_256.equalsIgnoreCase(algorithmOrUsual()) ? known.sha256() : known.md5();
    if (first.isEmpty() || response == null || uri == null || qop != null && count < 1) {
      return false;
    }
    var second = hash(method + ":" + uri);
    var woven =
        qop == null
            ? first + ":" + nonce + ":" + second
            : "%s:%s:%08x:%s:%s:%s".formatted(first, nonce, count, cnonce, qop, second);
    return MessageDigest.isEqual(
        hash(woven).getBytes(StandardCharsets.US_ASCII),
        response.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  private String hash(String text) {
    try {
      var name = SHA_256.equalsIgnoreCase(algorithmOrUsual()) ? SHA_256 : MD5;
      var digest = MessageDigest.getInstance(name);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
