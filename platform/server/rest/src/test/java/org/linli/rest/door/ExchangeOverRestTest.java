package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** A consumer's way over REST: registered by the bureau, signs, pulls, checks what it got. */
class ExchangeOverRestTest {

  private static final String HERE = "990506001001";

  private final RestDoor door = RestDoor.shared();
  private String bureau;
  private String consumer;
  private String keyId;
  private SignedConsumer system;

  @BeforeEach
  void aConsumerWithAKey() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    system = new SignedConsumer(door, bureau, "Police");
    consumer = system.id;
    keyId = system.keyId;
  }

  @Test
  @Requirement({"000-7.2.e.1-1", "000-7.2.e.3-1", "002-3.1.3.1"})
  void aSignedPullIsAnsweredWithASignatureThatAnybodyCanCheck() throws Exception {
    var answer = signed("GET", "/exchange/assets/alarms", pull("EMERGENCY"));
    answer.is(200);
    var headers = answer.headers();
    assertThat(headers.get("Linli-Outcome")).isEqualTo("PERMIT");
    assertThat(headers.get("Content-Digest")).isEqualTo("sha-256=:" + digest(answer.body()) + ":");
    var keys = door.ask("GET", "/exchange/keys").by(officer()).now().is(200).json().get(0);
    var input = headers.get("Signature-Input").substring("linli=".length());
    assertThat(input).contains("keyid=\"" + keys.get("id").asText() + "\"");
    var base =
        "\"content-digest\": "
            + headers.get("Content-Digest")
            + "\n\"linli-transfer\": "
            + headers.get("Linli-Transfer")
            + "\n\"@signature-params\": "
            + input;
    var provider = new BouncyCastleProvider();
    var sm2 = keys.get("algorithm").asText().equals("sm2-sm3");
    var check = Signature.getInstance(sm2 ? "SM3withSM2" : "SHA256withPLAIN-ECDSA", provider);
    check.initVerify(
        KeyFactory.getInstance("EC", provider)
            .generatePublic(
                new X509EncodedKeySpec(Base64.getDecoder().decode(keys.get("key").asText()))));
    check.update(base.getBytes(StandardCharsets.US_ASCII));
    var signature = headers.get("Signature");
    assertThat(
            check.verify(
                Base64.getDecoder()
                    .decode(signature.substring("linli=:".length(), signature.length() - 1))))
        .isTrue();
  }

  @Test
  @Requirement("000-7.2.e.2-2")
  void whatCameHomeIsTheCommunitysAndIsNotPassedOn() {
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    var list = door.ask("GET", "/returned-figures?limit=5").by(clerk).now().is(200).json();
    assertThat(list.path("items").isArray()).isTrue();
    door.ask("GET", "/returned-figures?action=SHARE&purpose=COMMERCIAL")
        .by(clerk)
        .now()
        .refused(403, "data-denied");
    door.ask("GET", "/returned-figures?tenant=990506001999")
        .by(clerk)
        .now()
        .refused(404, "not-found");
    door.ask("GET", "/returned-figures").by(bureau).now().refused(404, "not-found");
    door.ask("GET", "/returned-figures?tenant=" + HERE).by(bureau).now().is(200);
  }

  @Test
  void theSameRequestTwiceIsNobodys() {
    var headers = headers("GET", "/exchange/assets", "");
    send("/exchange/assets", "", headers).is(200);
    send("/exchange/assets", "", headers).refused(401, "not-signed-in");
  }

  @Test
  void aSignatureOpensTheExchangeAndNothingElse() {
    var headers = headers("GET", "/consumers", "");
    send("/consumers", "", headers).refused(401, "not-signed-in");
    signed("GET", "/exchange/log", "").is(200);
  }

  @Test
  void oneFieldTooManyIsNamed() {
    signed("GET", "/exchange/assets/alarms", pull("EMERGENCY") + "&fields=alarm,secret")
        .refused(400, "field-not-offered");
    signed("GET", "/exchange/assets/alarms", pull("NOTHING")).refused(400, "invalid");
    signed("GET", "/exchange/assets/accounts", pull("EMERGENCY")).refused(404, "not-found");
    signed("GET", "/exchange/assets/alarms", pull("EMERGENCY") + "&limit=5000")
        .refused(400, "invalid");
    signed("GET", "/exchange/assets/alarms", "tenant=990506001009&purpose=EMERGENCY")
        .refused(404, "not-found");
  }

  @Test
  void csvComesAsCsv() {
    var answer =
        signed("GET", "/exchange/assets/alarms", pull("EMERGENCY") + "&form=CSV&fields=alarm");
    answer.is(200);
    assertThat(answer.headers().get("Content-Type")).startsWith("text/csv");
    assertThat(new String(answer.body())).isEqualTo("alarm\r\n");
  }

  @Test
  void aSuspendedConsumerIsNobodyAtOnce() {
    door.ask("POST", "/consumers/" + consumer + "/suspension")
        .by(bureau)
        .with(Map.of("reason", "leak"))
        .is(204);
    signed("GET", "/exchange/assets", "").refused(401, "not-signed-in");
    door.ask("DELETE", "/consumers/" + consumer + "/suspension").by(bureau).now().is(204);
    signed("GET", "/exchange/assets", "").is(200);
    door.ask("DELETE", "/consumers/" + consumer + "/credentials/" + keyId).by(bureau).now().is(204);
    signed("GET", "/exchange/assets", "").refused(401, "not-signed-in");
  }

  @Test
  void theBureauReadsTheLogAndChecksIt() {
    signed("GET", "/exchange/assets/alarms", pull("EMERGENCY")).is(200);
    var listed = door.ask("GET", "/exchange/log?consumer=" + consumer).by(bureau).now().is(200);
    assertThat(listed.json().path("total").asInt()).isEqualTo(1);
    assertThat(door.ask("GET", "/exchange/log/head").by(bureau).now().is(200).text("signature"))
        .isNotBlank();
    door.ask("GET", "/exchange/log/lines").by(bureau).now().is(200);
    var report = door.ask("GET", "/exchange/log/verification").by(bureau).now().is(200);
    assertThat(report.json().path("faults").isArray()).isTrue();
    door.ask("GET", "/exchange/log/lines?number=x").by(bureau).now().refused(400, "invalid");
  }

  @Test
  void whoMayNotRegisterMayNot() {
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    door.ask("GET", "/consumers").by(clerk).now().refused(403, "not-permitted");
    door.ask("GET", "/exchange/assets").by(clerk).now().refused(403, "not-permitted");
    door.ask("GET", "/exchange/log").by(clerk).now().is(200);
    door.ask("POST", "/consumers/" + consumer + "/keys")
        .by(clerk)
        .with(Map.of("label", "x"))
        .refused(403, "not-permitted");
    door.ask("GET", "/consumers/" + UUID.randomUUID()).by(bureau).now().refused(404, "not-found");
    door.ask("GET", "/consumers/" + consumer).by(bureau).now().is(200);
    door.ask("PUT", "/consumers/" + consumer + "/term")
        .by(bureau)
        .with(Map.of("until", Instant.now().plusSeconds(9_000).toString()))
        .is(204);
    door.ask("POST", "/consumers/" + consumer + "/certificates")
        .by(bureau)
        .with(Map.of("certificate", "none"))
        .refused(400, "invalid");
  }

  private String officer() {
    return bureau;
  }

  private static String pull(String purpose) {
    return "tenant=" + HERE + "&purpose=" + purpose;
  }

  private Answer signed(String method, String path, String query) {
    return send(path, query, headers(method, path, query));
  }

  private Answer send(String path, String query, Map<String, String> headers) {
    var asking = door.ask("GET", path + (query.isEmpty() ? "" : "?" + query));
    headers.forEach(asking::with);
    return asking.now();
  }

  private Map<String, String> headers(String method, String path, String query) {
    return system.headers(method, query.isEmpty() ? path : path + "?" + query, null);
  }

  private static String digest(byte[] content) throws Exception {
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
