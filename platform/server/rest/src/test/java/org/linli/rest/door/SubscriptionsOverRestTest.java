package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Subscribing over REST: by the consumer's own signature, or by the bureau for it. */
class SubscriptionsOverRestTest {

  private static final String HERE = "990507001001";
  private static final String PATH = "/exchange/subscriptions";

  private final RestDoor door = RestDoor.shared();
  private String bureau;
  private String consumer;

  @BeforeEach
  void aConsumer() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    consumer =
        door.ask("POST", "/consumers")
            .by(bureau)
            .with(
                Map.of(
                    "name",
                    "Water",
                    "kind",
                    "DEPARTMENT",
                    "organisation",
                    "dept-" + UUID.randomUUID(),
                    "organisationName",
                    "Water",
                    "contact",
                    "Li",
                    "contactPhone",
                    "110",
                    "until",
                    Instant.now().plusSeconds(86_400).toString()))
            .is(201)
            .text("id");
  }

  @Test
  @Requirement("003-3.2.3.3.5")
  void theBureauSubscribesForAConsumerRestartsAndEnds() {
    var id = door.ask("POST", PATH).by(bureau).with(draft(consumer)).is(201).text("id");
    var told = door.ask("GET", PATH + "/" + id).by(bureau).now().is(200).json();
    assertThat(told.at("/row/asset").asText()).isEqualTo("alarms");
    assertThat(told.at("/row/state").asText()).isEqualTo("ACTIVE");
    assertThat(told.at("/streams/0/tenant").asText()).isEqualTo(HERE);
    var listed = door.ask("GET", PATH + "?consumer=" + consumer).by(bureau).now().is(200).json();
    assertThat(listed.path("total").asInt()).isEqualTo(1);
    door.ask("POST", PATH + "/" + id + "/restart").by(bureau).now().is(204);
    door.ask("DELETE", PATH + "/" + id).by(bureau).now().is(204);
    door.ask("DELETE", PATH + "/" + id).by(bureau).now().refused(409, "conflict");
    door.ask("GET", PATH + "?state=DEAD&consumer=" + consumer).by(bureau).now().is(200);
    door.ask("GET", PATH + "?state=NONE").by(bureau).now().refused(400, "invalid");
  }

  @Test
  void whatIsWrongIsToldAndNothingOfOthers() {
    var wrong = new HashMap<>(draft(consumer));
    wrong.put("endpoint", "http://127.0.0.2/");
    door.ask("POST", PATH).by(bureau).with(wrong).refused(400, "invalid");
    wrong.put("endpoint", "http://8.8.8.8/");
    wrong.put("fields", List.of("secret"));
    door.ask("POST", PATH).by(bureau).with(wrong).refused(400, "field-not-offered");
    door.ask("GET", PATH + "/" + UUID.randomUUID()).by(bureau).now().refused(404, "not-found");
    door.ask("GET", PATH + "/x").by(bureau).now().refused(404, "not-found");
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    door.ask("GET", PATH).by(clerk).now().refused(403, "not-permitted");
    door.ask("POST", PATH).by(clerk).with(draft(consumer)).refused(403, "not-permitted");
  }

  @Test
  @Requirement("000-7.2.e.1-2")
  void theConsumerSubscribesByItsOwnSignature() throws Exception {
    var issued =
        door.ask("POST", "/consumers/" + consumer + "/keys")
            .by(bureau)
            .with(Map.of("label", "k", "until", Instant.now().plusSeconds(8_000).toString()))
            .is(200);
    var key = Base64.getDecoder().decode(issued.text("key"));
    var body = new ObjectMapper().writeValueAsString(draft(null));
    var asking = door.ask("POST", PATH);
    headers("POST", PATH, body, issued.text("id"), key).forEach(asking::with);
    var id = asking.with(body).is(201).text("id");
    var mine = door.ask("GET", PATH + "/" + id);
    headers("GET", PATH + "/" + id, null, issued.text("id"), key).forEach(mine::with);
    assertThat(mine.now().is(200).json().at("/row/consumer").asText()).isEqualTo(consumer);
    var end = door.ask("DELETE", PATH + "/" + id);
    headers("DELETE", PATH + "/" + id, null, issued.text("id"), key).forEach(end::with);
    end.now().is(204);
  }

  @Test
  void theBureauAllowsANetworkAndTakesThatBack() {
    var id =
        door.ask("POST", "/exchange-networks")
            .by(bureau)
            .with(Map.of("range", "10.99.0.0/16", "note", "government net"))
            .is(201)
            .text("id");
    assertThat(door.ask("GET", "/exchange-networks").by(bureau).now().is(200).json().toString())
        .contains("10.99.0.0/16");
    door.ask("DELETE", "/exchange-networks/" + id).by(bureau).now().is(204);
    door.ask("DELETE", "/exchange-networks/" + id).by(bureau).now().refused(404, "not-found");
    door.ask("POST", "/exchange-networks")
        .by(bureau)
        .with(Map.of("range", "0.0.0.0/0", "note", "all"))
        .refused(400, "invalid");
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    door.ask("GET", "/exchange-networks").by(clerk).now().refused(403, "not-permitted");
  }

  private static Map<String, Object> draft(String consumer) {
    var draft = new HashMap<String, Object>();
    draft.put("consumer", consumer);
    draft.put("asset", "alarms");
    draft.put("tenants", List.of(HERE));
    draft.put("purpose", "EMERGENCY");
    draft.put("fields", List.of("alarm", "severity"));
    draft.put("filters", List.of("severity eq CRITICAL"));
    draft.put("endpoint", "http://8.8.8.8/in");
    draft.put("full", true);
    return draft;
  }

  private static Map<String, String> headers(
      String method, String path, String body, String keyId, byte[] key) throws Exception {
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
        "\"@method\": %s\n\"@authority\": city.example\n\"@path\": /api/v1%s\n\"@query\": ?\n"
                .formatted(method, path)
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
