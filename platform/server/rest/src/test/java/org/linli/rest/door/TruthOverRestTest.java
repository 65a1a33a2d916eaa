package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.persistence.Sql;
import org.linli.testing.Requirement;

/** Values that are hardly true, and intervals that are set from afar, over REST. */
class TruthOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private String clerk;
  private String meter;

  @BeforeEach
  void sign() {
    clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
    var draft = Map.of("code", "T1", "name", "meter", "model", "water-meter");
    meter = post("/devices", draft).is(201).text("id");
  }

  private Answer get(String path) {
    return door.ask("GET", path).by(clerk).now();
  }

  private Answer post(String path, Object body) {
    return door.ask("POST", path).by(clerk).with(body);
  }

  private UUID held(double value) {
    var id = Sql.newId();
    var at = Instant.parse("2026-11-20T08:00:00Z").atOffset(ZoneOffset.UTC);
    community.sql(
        """
        insert into reading_doubt (tenant_id, id, device_id, metric, ts, value, reason, low, high, received_at, state)
        values (?, ?, ?, 'volume', ?, ?, 'OUT_OF_RANGE', 0, 100000, ?, 'OPEN')""",
        community.tenant.value(),
        id,
        UUID.fromString(meter),
        at,
        value,
        at);
    return id;
  }

  @Test
  @Requirement("000-7.2.a.5-5")
  void aHeldValueIsListedAndRejectedWithItsReasonOnce() {
    var id = held(-7);
    var listed = get("/doubts?device=" + meter + "&state=OPEN&day=2026-11-20").is(200).json();
    assertThat(listed.path("items").path(0).path("value").asDouble()).isEqualTo(-7);
    assertThat(listed.path("items").path(0).path("reason").asText()).isEqualTo("OUT_OF_RANGE");
    var verdict = Map.of("values", List.of(id), "state", "REJECTED", "note", "wet");
    assertThat(post("/doubts/verdicts", verdict).is(200).json().path("values").asInt())
        .isEqualTo(1);
    assertThat(post("/doubts/verdicts", verdict).is(200).json().path("values").asInt()).isZero();
    var settled = get("/doubts?device=" + meter).is(200).json().path("items").path(0);
    assertThat(settled.path("state").asText()).isEqualTo("REJECTED");
    assertThat(settled.path("note").asText()).isEqualTo("wet");
    assertThat(settled.path("settledBy").asText()).isNotBlank();
  }

  @Test
  void aVerdictSaysWhatItHasToSay() {
    var id = held(-8);
    post("/doubts/verdicts", Map.of("values", List.of(id), "state", "CORRECTED", "note", "x"))
        .refused(400, "invalid");
    post("/doubts/verdicts", Map.of("values", List.of(id), "state", "REJECTED"))
        .refused(400, "invalid");
    post("/doubts/verdicts", Map.of("values", List.of(), "state", "REJECTED", "note", "x"))
        .refused(400, "invalid");
    var unknown = List.of(UUID.randomUUID());
    post("/doubts/verdicts", Map.of("values", unknown, "state", "REJECTED", "note", "x"))
        .refused(404, "not-found");
    post("/doubts/verdicts", Map.of("values", List.of(id), "state", "CONFIRMED", "note", "x"))
        .refused(503, "broker-away");
  }

  @Test
  @Requirement("000-7.2.a.3-3")
  void intervalsAreSetForManyAndShownForEach() {
    var order =
        Map.of(
            "devices", List.of(meter), "collectSeconds", 60, "uploadSeconds", 600, "cause", "peak");
    assertThat(post("/intervals", order).is(200).json().path("devices").asInt()).isEqualTo(1);
    var shown = get("/devices/" + meter + "/intervals").is(200).json();
    assertThat(shown.path("wantedUpload").asInt()).isEqualTo(600);
    assertThat(shown.path("state").asText()).isEqualTo("QUEUED");
    assertThat(shown.path("usual").asInt()).isEqualTo(900);
    post(
            "/intervals",
            Map.of(
                "devices", List.of(meter), "collectSeconds", 1, "uploadSeconds", 600, "cause", "x"))
        .refused(400, "invalid");
    post("/intervals", Map.of("devices", List.of(meter), "cause", "x")).refused(400, "invalid");
    get("/devices/" + UUID.randomUUID() + "/intervals").refused(404, "not-found");
  }
}
