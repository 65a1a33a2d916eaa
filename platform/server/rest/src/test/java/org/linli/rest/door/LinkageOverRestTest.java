package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** Scenarios, ways out and drills over REST, as a community's clerk works with them. */
class LinkageOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, community.tenant.value());

  private Answer get(String path) {
    return door.ask("GET", "/linkage" + path).by(clerk).now();
  }

  private Answer send(String method, String path, Object body) {
    return door.ask(method, "/linkage" + path).by(clerk).with(body);
  }

  @Test
  void aScenarioIsSetWithinWhatItsPackLeavesOpenAndKeepsItsVersions() {
    assertThat(get("/scenarios").is(200).json().findValuesAsText("id")).contains("fire", "gas");
    var set = Map.of("on", false, "reason", "roadworks");
    assertThat(send("PUT", "/scenarios/fire-lane", set).is(200).json().path("version").asInt())
        .isEqualTo(1);
    send("PUT", "/scenarios/fire", set).refused(400, "invalid");
    send("PUT", "/scenarios/nothing", set).refused(404, "not-found");
    send("PUT", "/scenarios/fire-lane", Map.of("on", true)).refused(400, "invalid");
    assertThat(get("/scenarios/fire-lane/versions").is(200).json().path(0).path("reason").asText())
        .isEqualTo("roadworks");
    door.ask("PUT", "/linkage/scenarios/fire-lane")
        .by(worker)
        .with(set)
        .refused(403, "not-permitted");
  }

  @Test
  void aWayOutIsWrittenDown() {
    var route = Map.of("route", "North stairs", "assembly", "Lawn");
    send("PUT", "/routes/" + community.building, route).is(204);
    assertThat(get("/routes").is(200).json().path("items").path(0).path("assembly").asText())
        .isEqualTo("Lawn");
    send("PUT", "/routes/" + UUID.randomUUID(), route).refused(404, "not-found");
    send("PUT", "/routes/" + community.building, Map.of("route", "x")).refused(400, "invalid");
  }

  @Test
  void aDrillIsPlannedStartedEndedAndWrittenDown() {
    var device = community.device(community.room);
    var draft =
        Map.of(
            "scenario",
            "fire",
            "device",
            device,
            "real",
            false,
            "plannedFor",
            Instant.now().toString());
    var planned = send("POST", "/drills", draft).is(201);
    var id = planned.text("id");
    assertThat(planned.headers().get("Location")).endsWith("/linkage/drills/" + id);
    door.ask("POST", "/linkage/drills").by(worker).with(draft).refused(403, "not-permitted");
    send("PUT", "/drills/" + id + "/record", Map.of("participants", 3)).refused(400, "invalid");
    door.ask("POST", "/linkage/drills/" + id + "/start").by(clerk).now().is(200);
    var runs = get("/runs?drills=true&drill=" + id).is(200).json().path("items");
    assertThat(runs).hasSize(1);
    var run = runs.path(0).path("id").asText();
    assertThat(get("/runs/" + run).is(200).json().path("run").path("scenario").asText())
        .isEqualTo("fire");
    get("/runs?open=perhaps").refused(400, "invalid");
    get("/runs/" + UUID.randomUUID()).refused(404, "not-found");
    door.ask("POST", "/linkage/drills/" + id + "/end").by(clerk).now().is(204);
    var record = Map.of("participants", 3, "findings", "slow gate", "comment", "good");
    send("PUT", "/drills/" + id + "/record", record).is(204);
    assertThat(get("/drills/" + id).is(200).text("findings")).isEqualTo("slow gate");
    assertThat(csv("/drills/export?form=csv")).contains("slow gate");
    assertThat(csv("/runs/export?form=csv")).contains("detector");
    get("/runs/" + run + "/export?form=csv").is(200);
    var other = send("POST", "/drills", draft).is(201).text("id");
    door.ask("POST", "/linkage/drills/" + other + "/cancel").by(clerk).now().is(204);
    assertThat(get("/drills").is(200).json().path("total").asInt()).isEqualTo(2);
  }

  private String csv(String path) {
    return new String(get(path).is(200).body(), StandardCharsets.UTF_8);
  }

  @Test
  void whoWasToldNothingHasNoWarnings() {
    assertThat(get("/warnings").is(200).json().path("total").asInt()).isZero();
    door.ask("POST", "/linkage/warnings/" + UUID.randomUUID() + "/seen")
        .by(clerk)
        .now()
        .refused(404, "not-found");
  }
}
