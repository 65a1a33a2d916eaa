package org.linli.succession.control;

import java.util.function.Function;
import org.linli.keys.boundary.KeyRing;

/**
 * What the carrying over needs of the key ring.
 *
 * @param signer the platform's signature over bytes
 */
public record Signing(Sealing sealing, Function<byte[], String> signer) {

  public static Signing by(KeyRing keys) {
    return new Signing(new Sealing(keys), keys::sign);
  }
}
