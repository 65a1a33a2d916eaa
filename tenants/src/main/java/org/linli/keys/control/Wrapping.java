package org.linli.keys.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.linli.keys.entity.KeyName;

/**
 * Data keys under the master key. The name is bound in, so that no wrapped key can be put in the
 * place of another. The wrapping key is cut from the master key by the suite's own MAC.
 */
final class Wrapping {

  private static final int SM4_BYTES = 16;

  private final byte[] master;

  Wrapping(byte[] master) {
    if (master.length != 32) {
      throw new IllegalArgumentException("the master key needs 32 bytes");
    }
    this.master = master;
  }

  String wrap(Algorithms algorithms, KeyName name, byte[] key) {
    var sealed = algorithms.encrypt(wrappingKey(algorithms), key, context(name));
    return Base64.getEncoder().encodeToString(sealed);
  }

  byte[] unwrap(Algorithms algorithms, KeyName name, String wrapped) {
    try {
      return algorithms.decrypt(
          wrappingKey(algorithms), Base64.getDecoder().decode(wrapped), context(name));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "key " + name + " was wrapped by another master key or has been changed", e);
    }
  }

  private byte[] wrappingKey(Algorithms algorithms) {
    var cut = algorithms.mac(master).doFinal("linli data keys".getBytes(StandardCharsets.UTF_8));
    return algorithms == Algorithms.SM ? Arrays.copyOf(cut, SM4_BYTES) : cut;
  }

  private static byte[] context(KeyName name) {
    return name.toString().getBytes(StandardCharsets.UTF_8);
  }
}
