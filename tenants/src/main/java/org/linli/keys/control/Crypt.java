package org.linli.keys.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import org.linli.keys.boundary.Marker;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.PublicKey;

/**
 * What the ring's keys do. Everything made carries the version of its key in front, {@code 3:…}, so
 * that it outlives a rotation.
 */
public final class Crypt {

  private static final char MARK = ':';

  private final Ring ring;
  private volatile Pen pen;

  public Crypt(Ring ring) {
    this.ring = ring;
  }

  public KeyName active(KeyPurpose purpose) {
    return ring.active(purpose).name();
  }

  public String mark(KeyPurpose purpose, Object... parts) {
    var key = ring.active(purpose);
    return text(key.name(), mac(key, parts));
  }

  public List<String> marks(KeyPurpose purpose, Object... parts) {
    return ring.all(purpose).stream().map(key -> text(key.name(), mac(key, parts))).toList();
  }

  public boolean proves(KeyPurpose purpose, String mark, Object... parts) {
    return parsed(purpose, mark)
        .filter(found -> MessageDigest.isEqual(mac(found.key(), parts), found.bytes()))
        .isPresent();
  }

  /** The plain MAC of the active key, for who needs its bits and not its version. */
  public byte[] bits(KeyPurpose purpose, Object... parts) {
    return mac(ring.active(purpose), parts);
  }

  /**
   * As {@link #bits}, many times over: the key is laid out once, and so are the parts that come
   * first each time. For one thread and one piece of work.
   */
  public Marker marker(KeyPurpose purpose, Object... first) {
    var key = ring.active(purpose);
    var mac = key.algorithms().mac(key.secret());
    var before = laidOut(first);
    return parts -> {
      mac.update(before);
      mac.update(laidOut(parts));
      return mac.doFinal();
    };
  }

  public String encrypt(byte[] plain, String context) {
    var key = ring.active(KeyPurpose.FIELD);
    return text(key.name(), key.algorithms().encrypt(key.secret(), plain, bytes(context)));
  }

  public Optional<byte[]> decrypt(String sealed, String context) {
    return parsed(KeyPurpose.FIELD, sealed)
        .flatMap(
            found -> {
              try {
                var key = found.key();
                return Optional.of(
                    key.algorithms().decrypt(key.secret(), found.bytes(), bytes(context)));
              } catch (GeneralSecurityException e) {
                return Optional.empty();
              }
            });
  }

  public String sign(byte[] data) {
    var key = ring.active(KeyPurpose.SIGNATURE);
    var held = pen;
    if (held == null || held.of() != key) {
      held = new Pen(key);
      pen = held;
    }
    return text(key.name(), held.sign(data));
  }

  public boolean signed(String signature, byte[] data) {
    return parsed(KeyPurpose.SIGNATURE, signature)
        .filter(found -> found.key().algorithms().verify(found.key().shown(), data, found.bytes()))
        .isPresent();
  }

  /** The newest first; there is always one. */
  public List<PublicKey> publicKeys() {
    ring.active(KeyPurpose.SIGNATURE);
    return ring.all(KeyPurpose.SIGNATURE).stream()
        .map(
            key ->
                new PublicKey(
                    key.name().version(),
                    key.suite(),
                    key.state(),
                    Base64.getEncoder().encodeToString(key.shown())))
        .toList();
  }

  private record Parsed(DataKey key, byte[] bytes) {}

  private Optional<Parsed> parsed(KeyPurpose purpose, String text) {
    var split = text == null ? -1 : text.indexOf(MARK);
    if (split < 1 || split > 9) {
      return Optional.empty();
    }
    try {
      var name = new KeyName(purpose, Integer.parseInt(text, 0, split, 10));
      var bytes = Base64.getUrlDecoder().decode(text.substring(split + 1));
      return ring.of(name).map(key -> new Parsed(key, bytes));
    } catch (IllegalArgumentException e) {
      // Not a text of ours: as good as a wrong one.
      return Optional.empty();
    }
  }

  /** Each part with its length, so that no text can be shifted from one into its neighbour. */
  private static byte[] mac(DataKey key, Object... parts) {
    return mac(key.algorithms().mac(key.secret()), parts);
  }

  private static byte[] mac(Mac mac, Object... parts) {
    mac.update(laidOut(parts));
    return mac.doFinal();
  }

  private static byte[] laidOut(Object... parts) {
    var texts = new byte[parts.length][];
    var length = 0;
    for (int at = 0; at < parts.length; at++) {
      var part = parts[at];
      texts[at] = part == null ? null : part instanceof byte[] raw ? raw : bytes(part.toString());
      length += Integer.BYTES + (texts[at] == null ? 0 : texts[at].length);
    }
    var all = ByteBuffer.allocate(length);
    for (var text : texts) {
      all.putInt(text == null ? -1 : text.length);
      if (text != null) {
        all.put(text);
      }
    }
    return all.array();
  }

  private static String text(KeyName name, byte[] bytes) {
    return name.version()
        + String.valueOf(MARK)
        + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
