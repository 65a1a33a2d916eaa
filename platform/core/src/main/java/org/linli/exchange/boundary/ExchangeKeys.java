package org.linli.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.exchange.control.AnswerSignature;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.PublicKey;
import org.linli.persistence.Sha256;

/**
 * Signs answers, and tells with which keys they are checked. No facade: public keys are anybody's,
 * and what is signed has passed the gate.
 */
@ApplicationScoped
public class ExchangeKeys {

  private final KeyRing keys;

  @Inject
  public ExchangeKeys(KeyRing keys) {
    this.keys = keys;
  }

  /** For the container's proxy alone. */
  protected ExchangeKeys() {
    this(null);
  }

  /**
   * A public key.
   *
   * @param id as {@code keyid} names it
   * @param algorithm as {@code alg} names it
   * @param key X.509, base64
   */
  public record VerificationKey(String id, String algorithm, String key) {

    static VerificationKey of(PublicKey key) {
      return new VerificationKey(
          AnswerSignature.keyId(key), AnswerSignature.algorithm(key), key.encoded());
    }
  }

  /** The header fields of a signed answer. */
  public record Signed(String contentDigest, String signatureInput, String signature) {}

  public Signed sign(Delivery delivery) {
    return AnswerSignature.of(keys, delivery);
  }

  /**
   * Signs a receipt.
   *
   * @param content as it is answered
   */
  public Signed sign(byte[] content, Receipt receipt) {
    return AnswerSignature.of(keys, Sha256.hex(content), receipt.transfer(), receipt.at());
  }

  /** The newest first. */
  public List<VerificationKey> list() {
    return keys.publicKeys().stream().map(VerificationKey::of).toList();
  }
}
