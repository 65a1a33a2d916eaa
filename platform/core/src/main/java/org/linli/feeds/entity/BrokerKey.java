package org.linli.feeds.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key by which the broker knows its tokens: JSON Web Tokens (RFC 7519) with HMAC-SHA-256. The
 * broker reads the same file, byte for byte.
 */
public final class BrokerKey {

  /** Under this subject our own processes come: the broker's superuser. */
  public static final String OWN = "linli";

  /** Shorter keys are refused by the broker too (RFC 7518 §3.2). */
  private static final int LEAST_BYTES = 32;

  private static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
  private static final Pattern SUBJECT = Pattern.compile("[a-z0-9-]{1,80}");

  private final byte[] secret;

  public BrokerKey(byte[] secret) {
    if (secret.length < LEAST_BYTES) {
      throw new IllegalArgumentException("a broker key has 32 bytes or more");
    }
    this.secret = secret.clone();
  }

  public static BrokerKey in(Path file) {
    try {
      return new BrokerKey(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param subject whose it is: small letters, digits and dashes
   * @param until in whole seconds; null for a token that does not end by itself
   */
  public String token(String subject, Instant from, Instant until) {
    if (!SUBJECT.matcher(subject).matches()) {
      throw new IllegalArgumentException("no subject of a token: " + subject);
    }
    var end = until == null ? "" : ",\"exp\":" + until.getEpochSecond();
    var claims = "{\"sub\":\"" + subject + "\",\"iat\":" + from.getEpochSecond() + end + "}";
    var words = HEADER + "." + encoded(claims);
    return words + "." + text(sealed(words));
  }

  private byte[] sealed(String words) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(words.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String json) {
    return text(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "BrokerKey";
  }
}
