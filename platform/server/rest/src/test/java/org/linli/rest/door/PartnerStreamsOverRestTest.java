package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** Streams of partners over REST; the broker is away all the time. */
class PartnerStreamsOverRestTest {

  private static final String HERE = "990509001001";
  private static final String PATH = "/partner-streams";

  private final RestDoor door = RestDoor.shared();
  private String bureau;
  private String consumer;

  @BeforeEach
  void aConsumer() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    consumer = new SignedConsumer(door, bureau, "Meters").id;
  }

  private String open() {
    return door.ask("POST", PATH)
        .by(bureau)
        .with(Map.of("consumer", consumer, "name", "Meters of the north"))
        .is(201)
        .text("id");
  }

  @Test
  void theBureauOpensLimitsAdmitsAndCloses() {
    var path = PATH + "/" + open();
    door.ask("PUT", path + "/limits")
        .by(bureau)
        .with(Map.of("perSecond", 50, "kilobytesPerSecond", 64, "backlogMegabytes", 16))
        .is(204);
    door.ask("PUT", path + "/communities/" + HERE)
        .by(bureau)
        .with(Map.of("models", List.of("smoke-detector")))
        .is(204);
    var told = door.ask("GET", path).by(bureau).now().is(200).json();
    assertThat(told.at("/row/limits/perSecond").asInt()).isEqualTo(50);
    assertThat(told.at("/row/state").asText()).isEqualTo("OPEN");
    assertThat(told.at("/communities/0/tenant").asText()).isEqualTo(HERE);
    assertThat(told.path("topic").asText()).startsWith("persistent://9905/stream-");
    door.ask("DELETE", path + "/communities/" + HERE).by(bureau).now().is(204);
    door.ask("DELETE", path + "/communities/" + HERE).by(bureau).now().refused(404, "not-found");
    door.ask("POST", path + "/closing").by(bureau).with(Map.of("reason", "over")).is(204);
    door.ask("POST", path + "/closing")
        .by(bureau)
        .with(Map.of("reason", "over"))
        .refused(409, "conflict");
  }

  @Test
  void theListIsPagedAndLeavesAsAFile() {
    open();
    var listed = door.ask("GET", PATH + "?search=north").by(bureau).now().is(200).json();
    assertThat(listed.path("total").asInt()).isPositive();
    assertThat(
            new String(door.ask("GET", PATH + "/export?form=csv").by(bureau).now().is(200).body()))
        .contains("Meters of the north");
  }

  /** This server was given no key: it says so, and nothing is kept. */
  @Test
  void withoutAKeyNoTokenIsMade() {
    var path = PATH + "/" + open();
    door.ask("POST", path + "/tokens")
        .by(bureau)
        .with(Map.of("label", "site", "until", Instant.now().plusSeconds(3_600).toString()))
        .refused(503, "streams-not-set-up");
    door.ask("DELETE", path + "/tokens/stream-" + UUID.randomUUID())
        .by(bureau)
        .now()
        .refused(404, "not-found");
    assertThat(door.ask("GET", path).by(bureau).now().is(200).json().path("tokens")).isEmpty();
  }

  @Test
  void aClerkSeesAndShutsOutWhatSpeaksForTheOwnCommunityAndNoMore() {
    var id = open();
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    for (var path : List.of(PATH, PATH + "/" + id)) {
      door.ask("GET", path).by(clerk).now().refused(403, "not-permitted");
    }
    door.ask("DELETE", PATH + "/here/" + id).by(clerk).now().refused(404, "not-found");
    door.ask("PUT", PATH + "/" + id + "/communities/" + HERE)
        .by(bureau)
        .with(Map.of("models", List.of()))
        .is(204);
    var here = door.ask("GET", PATH + "/here").by(clerk).now().is(200).json();
    assertThat(here.at("/items/0/id").asText()).isEqualTo(id);
    door.ask("DELETE", PATH + "/here/" + id).by(clerk).now().is(204);
    assertThat(door.ask("GET", PATH + "/here").by(clerk).now().is(200).json().path("total").asInt())
        .isZero();
  }

  @Test
  void whatIsWrongIsTold() {
    var path = PATH + "/" + open();
    door.ask("POST", PATH).by(bureau).with(Map.of("name", "x")).refused(400, "invalid");
    door.ask("POST", PATH)
        .by(bureau)
        .with(Map.of("name", "x", "consumer", UUID.randomUUID().toString()))
        .refused(404, "not-found");
    door.ask("PUT", path + "/limits")
        .by(bureau)
        .with(Map.of("perSecond", 0, "kilobytesPerSecond", 64, "backlogMegabytes", 16))
        .refused(400, "invalid");
    door.ask("PUT", path + "/communities/x%20y")
        .by(bureau)
        .with(Map.of("models", List.of()))
        .refused(404, "not-found");
    door.ask("GET", PATH + "/" + UUID.randomUUID()).by(bureau).now().refused(404, "not-found");
  }
}
