package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.servers.boundary.Heartbeat;
import org.linli.tenancy.entity.OperationMode;
import org.linli.volumes.control.VolumeRound;

/** The desk of those who keep the platform running, over REST: for them alone. */
class DeskOverRestTest {

  private static final String HERE = "990311002001";

  private final RestDoor door = RestDoor.shared();
  private String keeper;

  @BeforeEach
  void people() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);
  }

  private Answer get(String path) {
    return door.ask("GET", path).by(keeper).now();
  }

  private Answer send(String method, String path, Object body) {
    return door.ask(method, path).by(keeper).with(body);
  }

  private static Map<String, Object> map(Object... words) {
    var map = new LinkedHashMap<String, Object>();
    for (int at = 0; at < words.length; at += 2) {
      map.put((String) words[at], words[at + 1]);
    }
    return map;
  }

  private UUID letter(String payload) {
    var id = UUID.randomUUID();
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into dead_letter (id, at, tenant_id, device, reason, detail, payload,"
                        + " message_key) values (?, now(), ?, 'gone', 'unreadable', 'd', ?, ?)",
                    id,
                    HERE,
                    payload,
                    id.toString()));
    return id;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/servers",
        "/servers/recoveries",
        "/volumes",
        "/volumes/figures",
        "/volumes/days",
        "/logs",
        "/dead-letter-replays"
      })
  void nobodyButWhoKeepsThePlatformSitsAtTheDesk(String path) {
    get(path).is(200);
    for (var other :
        List.of(
            door.token("BUREAU_ADMIN", Tier.CITY, "9903"),
            door.token("DISTRICT_OFFICER", Tier.DISTRICT, "990311"),
            door.token("CLERK", Tier.COMMUNITY, HERE))) {
      door.ask("GET", path).by(other).now().refused(403, "not-permitted");
    }
    door.ask("GET", path).now().refused(401, "not-signed-in");
  }

  @Test
  void aDeadLetterIsTriedRepairedPutAsideAndTakenBack() {
    var path = "/dead-letters/" + letter("{");
    assertThat(get(path).is(200).json().path("payload").asText()).isEqualTo("{");
    var tried = send("POST", path + "/preview", map("payload", "{}")).is(200).json();
    assertThat(tried.path("refused").asText()).isEqualTo("unknown-device");
    var good = "{\"ts\":1,\"values\":{\"smoke\":1}}";
    var repaired =
        send("PUT", path + "/payload", map("payload", good, "repairs", 0)).is(200).json();
    assertThat(repaired.path("repairs").asInt()).isEqualTo(1);
    assertThat(repaired.path("before").asText()).hasSize(64);
    send("PUT", path + "/payload", map("payload", good, "repairs", 0)).refused(409, "conflict");
    send("PUT", path + "/payload", map("payload", "{", "repairs", 1))
        .refused(400, "unreadable-reading");
    send("PUT", path + "/payload", map("payload", "{\u0000", "repairs", 1)).refused(400, "invalid");
    var whole = get(path).is(200).json();
    assertThat(whole.path("original").asText()).isEqualTo("{");
    assertThat(whole.path("payload").asText()).isEqualTo(good);
    send("PUT", path + "/aside", map("reason", "gone")).is(204);
    send("PUT", path + "/aside", map("reason", "gone")).refused(409, "conflict");
    door.ask("DELETE", path + "/aside").by(keeper).now().is(204);
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    door.ask("GET", path).by(clerk).now().refused(403, "not-permitted");
    get("/dead-letters/" + UUID.randomUUID()).refused(404, "not-found");
    get("/dead-letters/none").refused(404, "not-found");
  }

  @Test
  void manyAreLookedAtAndWalkedPartByPart() {
    var word = "w" + UUID.randomUUID().toString().substring(0, 8);
    for (int at = 0; at < 3; at++) {
      var id = letter("{");
      door.platform
          .owner()
          .useHandle(
              handle -> handle.execute("update dead_letter set reason = ? where id = ?", word, id));
    }
    var seen = get("/dead-letter-replays?reason=" + word + "&tenant=" + HERE).is(200).json();
    assertThat(seen.path("total").asInt()).isEqualTo(3);
    assertThat(seen.at("/tenants/0/tenant").asText()).isEqualTo(HERE);
    var first =
        send("POST", "/dead-letter-replays", map("reason", word, "limit", 2)).is(200).json();
    assertThat(first.path("left")).hasSize(2);
    var rest =
        send(
                "POST",
                "/dead-letter-replays",
                map("reason", word, "limit", 2, "after", first.path("after").asText()))
            .is(200)
            .json();
    assertThat(rest.path("left")).hasSize(1);
    assertThat(rest.path("after").isNull() || rest.path("after").isMissingNode()).isTrue();
    send("POST", "/dead-letter-replays", map("after", "x")).refused(400, "invalid");
    send("POST", "/dead-letter-replays", map("limit", 0)).refused(400, "invalid");
    get("/dead-letter-replays?from=yesterday").refused(400, "invalid");
    get("/dead-letter-replays?reason=%00").refused(400, "invalid");
  }

  @Test
  void theRegisterHoldsThisServerAndNoOtherIsTakenOut() {
    door.wired(Heartbeat.class).beat();
    var list = get("/servers").is(200).json();
    assertThat(list.findValuesAsText("state")).contains("UP");
    assertThat(list.at("/0/server/roles").asText()).isNotBlank();
    door.ask("DELETE", "/servers/no-such").by(keeper).now().refused(404, "not-found");
    door.ask("DELETE", "/servers/" + list.at("/0/server/node").asText())
        .by(keeper)
        .now()
        .refused(409, "conflict");
  }

  @Test
  void tablesAreToldWithTheirSize() {
    door.wired(VolumeRound.class).run();
    assertThat(get("/volumes").is(200).json().findValuesAsText("name")).contains("dead_letter");
    assertThat(get("/volumes/figures").is(200).json().path("told").asBoolean()).isTrue();
    assertThat(get("/volumes/days?table=dead_letter&days=2").is(200).json()).hasSize(1);
    for (var wrong : List.of("days=0", "days=401", "days=x", "table=%00", "days=99999999999")) {
      get("/volumes/days?" + wrong).refused(400, "invalid");
    }
  }

  @Test
  void aSearchOfTheLogSaysWhichServerWasAskedAndRefusesWhatIsNone() {
    var page = get("/logs").is(200).json();
    assertThat(page.path("node").asText()).isNotBlank();
    assertThat(page.path("entries").isArray()).isTrue();
    for (var wrong :
        List.of(
            "trace=1",
            "level=LOUD",
            "text=%00",
            "text=" + "x".repeat(201),
            "tenant=%2e%2e%2f",
            "limit=501",
            "limit=99999999999",
            "from=now",
            "from=%2B999999999-01-01T00:00:00Z",
            "from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z")) {
      get("/logs?" + wrong).refused(400, "invalid");
    }
  }

  @Test
  void aCommunityIsSuspendedAndResumedAfterASecondLook() {
    var code = "990311003001";
    door.platform.community(code, OperationMode.PPP);
    var path = "/tenants/" + code;
    var seen = get(path).is(200).json().path("stateSince").asText();
    var wish = map("state", "SUSPENDED", "reason", "欠费", "since", seen);
    send("PUT", path + "/state", map("state", "SUSPENDED", "reason", " ", "since", seen))
        .refused(400, "invalid");
    send(
            "PUT",
            path + "/state",
            map("state", "SUSPENDED", "reason", "x", "since", Instant.EPOCH.toString()))
        .refused(409, "conflict");
    send("PUT", path + "/state", wish).is(204);
    var now = get(path).is(200).json();
    assertThat(now.path("state").asText()).isEqualTo("SUSPENDED");
    assertThat(now.path("reason").asText()).isEqualTo("欠费");
    send("PUT", path + "/state", wish).refused(409, "conflict");
    send(
            "PUT",
            path + "/state",
            map("state", "ACTIVE", "reason", "已缴清", "since", now.path("stateSince").asText()))
        .is(204);
    assertThat(get(path).is(200).json().path("reason").asText()).isEqualTo("已缴清");
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    door.ask("PUT", path + "/state").by(clerk).with(wish).refused(403, "not-permitted");
  }
}
