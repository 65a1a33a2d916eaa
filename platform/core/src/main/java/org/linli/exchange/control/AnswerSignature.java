package org.linli.exchange.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.util.BigIntegers;
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.ExchangeKeys.Signed;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.PublicKey;
import org.linli.keys.entity.Suite;

/**
 * The signature under an answer (RFC 9421): over its digest, the number of its entry in the log and
 * the time, so that a page can be shown to others as ours, and as of then.
 */
public final class AnswerSignature {

  private static final int HALF = 32;

  private AnswerSignature() {}

  public static Signed of(KeyRing keys, Delivery delivery) {
    var transfer = delivery.transfer();
    return of(keys, transfer.digest(), transfer.id(), transfer.at());
  }

  /**
   * @param sha256 of what is answered, hexadecimal
   * @param transfer its entry in the log
   */
  public static Signed of(KeyRing keys, String sha256, UUID transfer, Instant at) {
    var digest =
        "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    var key = keys.publicKeys().getFirst();
    var inner =
        "(\"content-digest\" \"linli-transfer\");created="
            + at.getEpochSecond()
            + ";keyid=\""
            + keyId(key)
            + "\";alg=\""
            + algorithm(key)
            + "\"";
    var base =
        "\"content-digest\": "
            + digest
            + "\n\"linli-transfer\": "
            + transfer
            + "\n\"@signature-params\": "
            + inner;
    var made = keys.sign(base.getBytes(StandardCharsets.US_ASCII));
    if (!made.startsWith(key.version() + ":")) {
      // A new key took over just now.
      return of(keys, sha256, transfer, at);
    }
    var bytes = Base64.getUrlDecoder().decode(made.substring(made.indexOf(':') + 1));
    var plain = key.suite() == Suite.INTERNATIONAL ? plain(bytes) : bytes;
    return new Signed(
        digest, "linli=" + inner, "linli=:" + Base64.getEncoder().encodeToString(plain) + ":");
  }

  public static String keyId(PublicKey key) {
    return "linli-" + key.version();
  }

  public static String algorithm(PublicKey key) {
    return (key.suite() == Suite.INTERNATIONAL ? SigningKey.ECDSA : SigningKey.SM2).algorithm();
  }

  /** RFC 9421 has the two numbers of an ECDSA signature side by side, and not in ASN.1. */
  static byte[] plain(byte[] der) {
    try (var in = new ASN1InputStream(der)) {
      var pair = (ASN1Sequence) in.readObject();
      var plain = new byte[2 * HALF];
      for (int at = 0; at < 2; at++) {
        var number = ((ASN1Integer) pair.getObjectAt(at)).getPositiveValue();
        System.arraycopy(BigIntegers.asUnsignedByteArray(HALF, number), 0, plain, at * HALF, HALF);
      }
      return plain;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
