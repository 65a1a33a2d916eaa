package org.linli.it.home;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A registered consumer's system, which signs each request (RFC 9421) with its key. */
public final class SignedAsk {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Installation installation;
  private final String consumer;
  private final String keyId;
  private final byte[] secret;

  private SignedAsk(Installation installation, String consumer, String keyId, byte[] secret) {
    this.installation = installation;
    this.consumer = consumer;
    this.keyId = keyId;
    this.secret = secret;
  }

  /** A new department's, registered by the bureau. */
  public static SignedAsk of(Installation installation, Rest bureau, String name) {
    var id =
        bureau
            .post(
                "/api/v1/consumers",
                Map.of(
                    "name",
                    name,
                    "kind",
                    "DEPARTMENT",
                    "organisation",
                    "dept-" + UUID.randomUUID(),
                    "organisationName",
                    name,
                    "contact",
                    "Li",
                    "contactPhone",
                    "119",
                    "until",
                    Instant.now().plus(Duration.ofDays(2)).toString()))
            .json()
            .path("id")
            .asText();
    var key =
        bureau
            .post(
                "/api/v1/consumers/" + id + "/keys",
                Map.of("label", "k", "until", Instant.now().plus(Duration.ofDays(1)).toString()))
            .json();
    return new SignedAsk(
        installation,
        id,
        key.path("id").asText(),
        Base64.getDecoder().decode(key.path("key").asText()));
  }

  public String consumer() {
    return consumer;
  }

  /**
   * @param query without its question mark; empty for none
   */
  public HttpRequest get(String path, String query) {
    var inner =
        "(\"@method\" \"@authority\" \"@path\" \"@query\");created=%d;keyid=\"%s\";nonce=\"%s\""
            .formatted(
                Instant.now().getEpochSecond(),
                keyId,
                UUID.randomUUID().toString().replace("-", ""));
    var base =
        "\"@method\": GET\n\"@authority\": %s\n\"@path\": %s\n\"@query\": ?%s\n\"@signature-params\": %s"
            .formatted(installation.http().getAuthority(), path, query, inner);
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      var mark =
          Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.US_ASCII)));
      return HttpRequest.newBuilder(
              installation.http().resolve(path + (query.isEmpty() ? "" : "?" + query)))
          .timeout(PATIENCE)
          .header("Signature-Input", "sig=" + inner)
          .header("Signature", "sig=:" + mark + ":")
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
