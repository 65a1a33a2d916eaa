package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Rows of an outside asset over REST: agreed on, signed, delivered, receipted, mended, read. */
class DeliveriesOverRestTest {

  private static final String HERE = "990514001001";
  private static final String SHEET =
      """
      {"id":"probe","name":{"zh":"楼栋","en":"Buildings"},"description":{"zh":"p","en":"p"},"category":"public-service",
       "level":"GENERAL_1","owner":{"GOVERNMENT":"BUREAU","ENTERPRISE":"BUREAU","PPP":"BUREAU"},
       "use":{"GOVERNMENT":{"zh":"p","en":"p"},"ENTERPRISE":{"zh":"p","en":"p"},"PPP":{"zh":"p","en":"p"}},
       "responsible":{"party":"COMMITTEE","office":{"zh":"p","en":"p"}},"legalBasis":[{"zh":"p","en":"p"}],
       "purposes":["GOVERNANCE"],"necessity":{"zh":"p","en":"p"},"scope":{"zh":"p","en":"p"},"source":"EXCHANGE",
       "refresh":{"zh":"p","en":"p"},"retention":{"days":30,"from":{"zh":"p","en":"p"},"disposal":"BY_HAND"},
       "fields":[{"name":"number","title":{"zh":"p","en":"p"},"type":"IDENTIFIER","kind":"IDENTIFIER","sensitive":false},
        {"name":"floors","title":{"zh":"p","en":"p"},"type":"WHOLE","kind":"COUNT","sensitive":false}]}""";

  private final RestDoor door = RestDoor.shared();
  private String bureau;
  private String clerk;
  private String asset;
  private String supply;
  private SignedConsumer supplier;

  @BeforeEach
  void anAgreementWithASupplier() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    asset =
        door.ask("POST", "/registered-assets").by(bureau).with((Object) SHEET).is(201).text("id");
    door.ask("POST", "/registered-assets/" + asset + "/proposals")
        .by(bureau)
        .with(Map.of("samples", Map.of()))
        .is(200);
    door.ask("POST", "/registered-assets/" + asset + "/confirmation")
        .by(bureau)
        .with(Map.of("grades", List.of()))
        .is(204);
    supplier = new SignedConsumer(door, bureau, "Housing");
    supply =
        door.ask("POST", "/supplies")
            .by(bureau)
            .with(
                Map.of(
                    "asset",
                    asset,
                    "consumer",
                    supplier.id,
                    "rights",
                    "device-ledger",
                    "key",
                    List.of("number"),
                    "ranges",
                    Map.of("floors", Map.of("least", 1, "most", 200)),
                    "refreshHours",
                    24))
            .is(201)
            .text("id");
  }

  private Answer deliver(String query, String type, String body) throws Exception {
    var path = "/exchange/assets/" + asset + "/deliveries?" + query;
    var asking = door.ask("POST", path);
    supplier.headers("POST", path, body).forEach(asking::with);
    return asking.with("Content-Type", type).with((Object) body);
  }

  private JsonNode signed(String path) throws Exception {
    return supplier.ask("GET", path).is(200).json();
  }

  @Test
  @Requirement({"002-3.1.3.1", "004-P3d"})
  void aDeliveryIsAnsweredWithASignedReceiptAndItsBadRowIsMended() throws Exception {
    var answer =
        deliver("tenant=" + HERE + "&delivery=d-1", "text/csv", "number,floors\nA,6\nB,900\n");
    answer.is(200);
    var receipt = answer.json();
    assertThat(receipt.path("taken").asInt()).isEqualTo(1);
    assertThat(receipt.path("refused").asInt()).isEqualTo(1);
    assertThat(answer.headers())
        .containsEntry("Linli-Transfer", receipt.path("transfer").asText())
        .containsKeys("Signature", "Signature-Input");
    assertThat(answer.headers().get("Content-Digest"))
        .isEqualTo(
            "sha-256=:"
                + Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(answer.body()))
                + ":");
    var again =
        deliver("tenant=" + HERE + "&delivery=d-1", "text/csv", "number,floors\nA,6\nB,900\n");
    assertThat(again.is(200).json()).isEqualTo(receipt);
    deliver("tenant=" + HERE + "&delivery=d-1", "text/csv", "number,floors\nA,7\n")
        .refused(409, "exchange-delivery-differs");
    var mine = signed("/exchange/quarantine");
    assertThat(mine.path("total").asInt()).isEqualTo(1);
    var row = mine.at("/items/0/id").asText();
    assertThat(signed("/exchange/quarantine/" + row).at("/values/floors").asText())
        .isEqualTo("900");
    assertThat(signed("/exchange/deliveries").at("/items/0/receipt/delivery").asText())
        .isEqualTo("d-1");
    assertThat(
            signed("/exchange/deliveries/" + receipt.path("id").asText())
                .at("/receipt/digest")
                .asText())
        .isEqualTo(receipt.path("digest").asText());
    var desk = "/data-quality/quarantine/" + row;
    assertThat(door.ask("GET", desk).by(clerk).now().is(200).json().at("/values/floors").asText())
        .isEqualTo("900");
    door.ask("POST", desk + "/repair")
        .by(clerk)
        .with(Map.of("values", Map.of("floors", "300"), "note", "typo"))
        .refused(400, "quarantine-faulty");
    door.ask("POST", desk + "/repair")
        .by(clerk)
        .with(Map.of("values", Map.of("floors", "9"), "note", "typo"))
        .is(204);
    door.ask("POST", desk + "/rejection")
        .by(clerk)
        .with(Map.of("note", "late"))
        .refused(409, "conflict");
  }

  @Test
  void whatWasChangedOnTheWayIsNotLetIn() throws Exception {
    var path = "/exchange/assets/" + asset + "/deliveries?tenant=" + HERE + "&delivery=d-2";
    var asking = door.ask("POST", path);
    supplier.headers("POST", path, "[{\"number\":\"A\"}]").forEach(asking::with);
    asking.with((Object) "[{\"number\":\"B\"}]").refused(401, "not-signed-in");
  }

  @Test
  void wholesFormsAndFaultsAreToldApart() throws Exception {
    var to = "tenant=" + HERE + "&delivery=";
    deliver(to + "w-1&whole=true", "application/json", "[{\"number\":\"A\"},{\"number\":\"B\"}]")
        .is(200);
    var second =
        deliver(to + "w-2&whole=true", "application/x-ndjson", "{\"number\":\"A\"}\n").is(200);
    assertThat(second.json().path("mode").asText()).isEqualTo("FULL");
    assertThat(second.json().path("removed").asInt()).isEqualTo(1);
    deliver(to + "w-3", "application/json", "{").refused(400, "invalid");
    deliver(to + "w-3", "application/json", "[{\"colour\":\"red\"}]")
        .refused(400, "field-not-offered");
    deliver(to + "w-3&whole=perhaps", "application/json", "[]").refused(400, "invalid");
    deliver("tenant=990514001009&delivery=w-4", "application/json", "[]").refused(404, "not-found");
    deliver(to + "w-5", "text/plain", "number\n1").refused(415, "unsupported-media-type");
  }

  @Test
  void noticesFiguresAndAgreementsAreTheirReadersOwn() throws Exception {
    deliver("tenant=" + HERE + "&delivery=n-1", "application/json", "[{\"floors\":\"x\"}]").is(200);
    var told =
        door.ask("GET", "/data-quality/notices?open=true&limit=500").by(clerk).now().is(200).json();
    var mine =
        told.path("items")
            .valueStream()
            .filter(row -> row.path("asset").asText().equals(asset))
            .findFirst()
            .orElseThrow();
    assertThat(mine.path("kind").asText()).isEqualTo("HELD");
    var seen = "/data-quality/notices/" + mine.path("id").asText() + "/seen";
    door.ask("POST", seen).by(bureau).now().refused(404, "not-found");
    door.ask("POST", seen).by(clerk).now().is(204);
    var days = door.ask("GET", "/data-quality/days?asset=" + asset).by(bureau).now().is(200).json();
    assertThat(days.at("/items/0/supplier").asText()).isEqualTo("Housing");
    assertThat(days.at("/items/0/name/en").asText()).isEqualTo("Buildings");
    assertThat(
            door.ask("GET", "/exchange/quarantine?rule=TYPE&state=WAITING&asset=" + asset)
                .by(clerk)
                .now()
                .is(200)
                .json()
                .path("total")
                .asInt())
        .isEqualTo(1);
    door.ask("DELETE", "/supplies/" + supply).by(clerk).now().refused(403, "not-permitted");
    door.ask("DELETE", "/supplies/" + supply).by(bureau).now().is(204);
    door.ask("DELETE", "/supplies/" + supply).by(bureau).now().refused(404, "not-found");
    deliver("tenant=" + HERE + "&delivery=n-2", "application/json", "[]").refused(404, "not-found");
  }

  @Test
  void xmlIsADeliveryToo() throws Exception {
    var receipt =
        deliver(
                "tenant=" + HERE + "&delivery=x-1",
                "application/xml",
                "<rows><row><number>A</number><floors>3</floors></row><row><number>B</number>"
                    + "<floors>900</floors></row></rows>")
            .is(200)
            .json();
    assertThat(receipt.path("taken").asInt()).isEqualTo(1);
    assertThat(receipt.path("refused").asInt()).isEqualTo(1);
    assertThat(receipt.path("format").isNull()).isTrue();
    deliver(
            "tenant=" + HERE + "&delivery=x-2",
            "application/xml",
            "<!DOCTYPE rows SYSTEM \"file:///etc/hostname\"><rows/>")
        .refused(400, "invalid");
  }

  @Test
  void aFormatOfRowsIsChosenByTheBureauAndMustFitTheAsset() {
    var formats = door.ask("GET", "/supplies/formats").by(bureau).now().is(200).json();
    assertThat(formats.findValuesAsText("id")).contains("building-register", "building-changes");
    assertThat(formats.at("/0/version").asInt()).isEqualTo(1);
    var path = "/supplies/" + supply + "/format";
    var register = Map.of("format", "building-register");
    door.ask("PUT", path).by(bureau).with(register).refused(400, "field-not-offered");
    door.ask("PUT", path).by(bureau).with(Map.of("format", "none")).refused(400, "invalid");
    door.ask("PUT", path).by(clerk).with(register).refused(403, "not-permitted");
    door.ask("PUT", path).by(bureau).with("{\"format\":null}").is(204);
    door.ask("PUT", "/supplies/x/format").by(bureau).with(register).refused(404, "not-found");
    var listed = door.ask("GET", "/supplies").by(bureau).now().is(200).json();
    assertThat(listed.at("/items/0/format").isTextual()).isFalse();
  }

  @Test
  void bothSidesReconcileWhatTheyHold() throws Exception {
    deliver(
            "tenant=" + HERE + "&delivery=r-1",
            "application/json",
            "[{\"number\":\"A\",\"floors\":2}]")
        .is(200);
    var path = "/exchange/assets/" + asset + "/reconciliations?tenant=" + HERE;
    var body = "{\"count\":1,\"digest\":\"" + "0".repeat(64) + "\",\"rows\":{\"B\":\"x\"}}";
    var asking = door.ask("POST", path);
    supplier.headers("POST", path, body).forEach(asking::with);
    var found = asking.with((Object) body).is(200).json();
    assertThat(found.path("state").asText()).isEqualTo("OPEN");
    assertThat(found.at("/differences/missing/0").asText()).isEqualTo("B");
    assertThat(found.at("/differences/extra/0").asText()).isEqualTo("A");
    var address = "/exchange/reconciliations/" + found.path("id").asText();
    assertThat(signed(address).at("/differences/extra/0").asText()).isEqualTo("A");
    var seen = door.ask("GET", address).by(clerk).now().is(200).json();
    assertThat(seen.path("extra").asInt()).isEqualTo(1);
    assertThat(seen.path("differences").isNull()).as("keys are the supplier's").isTrue();
    door.ask("GET", "/exchange/reconciliations").by(bureau).now().is(200);
    door.ask("GET", "/exchange/reconciliations/x").by(bureau).now().refused(404, "not-found");
    door.ask("POST", path).by(clerk).with((Object) body).refused(403, "not-permitted");
  }
}
