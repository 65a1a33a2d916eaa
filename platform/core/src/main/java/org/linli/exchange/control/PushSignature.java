package org.linli.exchange.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.courier.boundary.Endpoint;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.Suite;

/**
 * The signature under a delivery (RFC 9421): over method, host, path, digest, the numbers of
 * delivery and transfer, and the time, so that nobody else can bring one, nor this one elsewhere.
 */
final class PushSignature {

  private PushSignature() {}

  /**
   * The header fields that prove a delivery.
   *
   * @param delivery its number, the same at each attempt
   */
  static Map<String, String> of(
      KeyRing keys, Endpoint endpoint, String delivery, String transfer, byte[] body, Instant now) {
    var digest = "sha-256=:" + Base64.getEncoder().encodeToString(ChainHash.digest(body)) + ":";
    var key = keys.publicKeys().getFirst();
    var inner =
        "(\"@method\" \"@authority\" \"@path\" \"content-digest\" \"linli-delivery\" \"linli-transfer\");created="
            + now.getEpochSecond()
            + ";keyid=\""
            + AnswerSignature.keyId(key)
            + "\";alg=\""
            + AnswerSignature.algorithm(key)
            + "\"";
    var base =
        "\"@method\": POST\n\"@authority\": "
            + endpoint.authority()
            + "\n\"@path\": "
            + endpoint.path()
            + "\n\"content-digest\": "
            + digest
            + "\n\"linli-delivery\": "
            + delivery
            + "\n\"linli-transfer\": "
            + transfer
            + "\n\"@signature-params\": "
            + inner;
    var made = keys.sign(base.getBytes(StandardCharsets.US_ASCII));
    if (!made.startsWith(key.version() + ":")) {
      // A new key took over just now.
      return of(keys, endpoint, delivery, transfer, body, now);
    }
    var bytes = Base64.getUrlDecoder().decode(made.substring(made.indexOf(':') + 1));
    var plain = key.suite() == Suite.INTERNATIONAL ? AnswerSignature.plain(bytes) : bytes;
    var fields = new LinkedHashMap<String, String>();
    fields.put("Linli-Delivery", delivery);
    fields.put("Linli-Transfer", transfer);
    fields.put("Content-Digest", digest);
    fields.put("Signature-Input", "linli=" + inner);
    fields.put("Signature", "linli=:" + Base64.getEncoder().encodeToString(plain) + ":");
    return fields;
  }
}
