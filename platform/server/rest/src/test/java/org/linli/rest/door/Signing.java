package org.linli.rest.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as a consumer's system does (RFC 9421). */
final class Signing {

  private Signing() {}

  /** The header fields of a request without a query. */
  static Map<String, String> headers(
      String method, String path, String body, String keyId, byte[] key) throws Exception {
    return headers(method, path, "", body, keyId, key);
  }

  static Map<String, String> headers(
      String method, String path, String query, String body, String keyId, byte[] key)
      throws Exception {
    var digest =
        body == null
            ? null
            : "sha-256=:"
                + Base64.getEncoder()
                    .encodeToString(
                        MessageDigest.getInstance("SHA-256")
                            .digest(body.getBytes(StandardCharsets.UTF_8)))
                + ":";
    var inner =
        "(\"@method\" \"@authority\" \"@path\" \"@query\"%s);created=%d;keyid=\"%s\";nonce=\"%s\""
            .formatted(
                body == null ? "" : " \"content-digest\"",
                Instant.now().getEpochSecond(),
                keyId,
                UUID.randomUUID().toString().replace("-", ""));
    var base =
        "\"@method\": %s\n\"@authority\": city.example\n\"@path\": /api/v1%s\n\"@query\": ?%s\n"
                .formatted(method, path, query)
            + (body == null ? "" : "\"content-digest\": " + digest + "\n")
            + "\"@signature-params\": "
            + inner;
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    var mark = Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes()));
    var headers = new HashMap<String, String>();
    headers.put("Host", "City.Example");
    headers.put("Signature-Input", "sig=" + inner);
    headers.put("Signature", "sig=:" + mark + ":");
    if (digest != null) {
      headers.put("Content-Digest", digest);
    }
    return headers;
  }
}
