package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
  private SignedConsumer system;
  private String consumer;

  @BeforeEach
  void aConsumer() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    system = new SignedConsumer(door, bureau, "Water");
    consumer = system.id;
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
  void theConsumerSubscribesByItsOwnSignature() {
    var id = system.send("POST", PATH, draft(null)).is(201).text("id");
    var mine = system.ask("GET", PATH + "/" + id).is(200).json();
    assertThat(mine.at("/row/consumer").asText()).isEqualTo(consumer);
    system.ask("DELETE", PATH + "/" + id).is(204);
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
}
