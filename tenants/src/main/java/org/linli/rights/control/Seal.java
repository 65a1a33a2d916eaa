package org.linli.rights.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 with the installation's key. Each entry is sealed alone, so writers need no common
 * row to stand in line for.
 */
@ApplicationScoped
public class Seal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;

  private final SecretKeySpec key;

  @Inject
  public Seal(SealKey source) {
    this(source.bytes());
  }

  public Seal(byte[] key) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("the sealing key needs " + SHORTEST_KEY + " bytes");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** For the container's proxy alone. */
  protected Seal() {
    this.key = null;
  }

  /** The seal of the parts in their order; a null differs from an empty text. */
  public String of(Object... parts) {
    var pouring = pour();
    pouring.add(parts);
    return pouring.close();
  }

  public Pouring pour() {
    return new Pouring(key);
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** A seal over more than fits in memory at once. */
  public static final class Pouring {

    private final Mac mac;

    private Pouring(SecretKeySpec key) {
      try {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(key);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    public void add(Object... parts) {
      for (var part : parts) {
        // Each with its length, so that no text can be shifted from one part into its neighbour.
        var bytes = part == null ? null : String.valueOf(part).getBytes(StandardCharsets.UTF_8);
        mac.update(
            ByteBuffer.allocate(Integer.BYTES).putInt(bytes == null ? -1 : bytes.length).flip());
        if (bytes != null) {
          mac.update(bytes);
        }
      }
    }

    public String close() {
      return HexFormat.of().formatHex(mac.doFinal());
    }
  }
}
