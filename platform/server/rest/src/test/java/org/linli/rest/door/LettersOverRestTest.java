package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** Letters and answers to notices, through the door. */
class LettersOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String resident = door.token("RESIDENT", Tier.RESIDENT, community.tenant.value());

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer put(String who, String path, Object body) {
    return door.ask("PUT", path).by(who).with(body);
  }

  private static Map<String, Object> wishes(boolean alarms) {
    return new HashMap<>(
        Map.of(
            "quietFrom", "21:00",
            "quietUntil", "06:30",
            "language", "en",
            "largePrint", true,
            "choices", List.of(Map.of("kind", "ALARM", "channel", "SMS", "wanted", alarms))));
  }

  @Test
  void wishesAreSaidAndReadAgain() {
    put(resident, "/own-letters/wishes", wishes(true)).is(204);
    var read = get(resident, "/own-letters/wishes").is(200).json();
    assertThat(read.path("quietFrom").asText()).startsWith("21:00");
    assertThat(read.path("language").asText()).isEqualTo("en");
    assertThat(read.path("largePrint").asBoolean()).isTrue();
    assertThat(read.path("choices")).hasSize(15);
    put(resident, "/own-letters/wishes", wishes(false)).refused(422, "letters-mandatory");
    var none = wishes(true);
    none.remove("quietFrom");
    put(resident, "/own-letters/wishes", none).refused(400, "invalid");
  }

  @Test
  void anAddressIsEnteredShownMaskedAndTakenBack() {
    put(resident, "/own-letters/addresses/SMS", Map.of("address", "13800138000")).is(204);
    var rows = get(resident, "/own-letters/addresses").is(200).json();
    assertThat(rows.get(0).path("shown").asText()).isEqualTo("138****8000");
    put(resident, "/own-letters/addresses/SMS", Map.of("address", "x")).refused(400, "invalid");
    put(resident, "/own-letters/addresses/PIGEON", Map.of("address", "x"))
        .refused(404, "not-found");
    door.ask("DELETE", "/own-letters/addresses/SMS").by(resident).now().is(204);
    door.ask("DELETE", "/own-letters/addresses/SMS").by(resident).now().refused(404, "not-found");
  }

  @Test
  void theOutboxIsForClerksAndNobodyElse() {
    assertThat(get(clerk, "/letters?state=FAILED&channel=SMS&about=ALARM").is(200).json())
        .isNotEmpty();
    get(clerk, "/letters?state=LOST").refused(400, "invalid");
    get(clerk, "/letters/sums").is(200);
    get(resident, "/letters").refused(403, "not-permitted");
    assertThat(get(resident, "/own-letters").is(200).json().path("items")).isEmpty();
    door.ask("POST", "/letters/" + UUID.randomUUID() + "/again")
        .by(clerk)
        .now()
        .refused(404, "not-found");
  }

  @Test
  void aReceiptNeedsNoTokenButTheGatewaysSignature() {
    var body = Map.of("id", UUID.randomUUID().toString(), "status", "DELIVRD");
    door.ask("POST", "/letter-receipts/SMS").with(body).refused(401, "letters-receipt");
    door.ask("POST", "/letter-receipts/MAIL").with(body).refused(404, "not-found");
    door.ask("POST", "/letter-receipts/PIGEON").with(body).refused(404, "not-found");
  }

  @Test
  void aNoticeIsCountedPublishedSignedForAndAnswered() {
    var targets = Map.of("roles", List.of("RESIDENT"));
    var count = door.ask("POST", "/notices/audience").by(clerk).with(targets).is(200).json();
    assertThat(count.path("people").asInt()).isEqualTo(1);
    var id =
        door.ask("POST", "/notices")
            .by(clerk)
            .with(
                Map.of(
                    "title", "t", "body", "b", "targets", targets, "signFor", true, "letters",
                    true))
            .is(201)
            .text("id");
    put(resident, "/notices/" + id + "/signature", Map.of()).is(204);
    put(resident, "/notices/" + id + "/answer", Map.of("note", "好")).is(204);
    var readers = get(clerk, "/notices/" + id + "/readers?signed=true").is(200).json();
    assertThat(readers.at("/items/0/said").asText()).isEqualTo("好");
    assertThat(get(clerk, "/notices/" + id + "/readers?signed=false").is(200).json().path("items"))
        .isEmpty();
    var reminded = door.ask("POST", "/notices/" + id + "/reminder").by(clerk).now().is(200).json();
    assertThat(reminded.path("letters").asInt()).isZero();
    door.ask("POST", "/notices/" + id + "/reminder").by(clerk).now().refused(409, "conflict");
    get(resident, "/notices/" + id + "/readers").refused(403, "not-permitted");
  }
}
