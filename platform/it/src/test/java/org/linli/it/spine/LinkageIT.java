package org.linli.it.spine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.home.Rows;
import org.linli.testing.Requirement;

/** A smoke alarm by the HTTP door opens gates, calls the lift and tells those who live there. */
class LinkageIT {

  private static final String COMMUNITY = "510104026017";

  private final Installation installation = Installation.shared();
  private final Rest clerk = Rest.as(installation, "jinjiang-clerk");
  private final Enrolment enrolment = new Enrolment(installation);

  @Test
  @Requirement("000-6.2.d.2-5")
  void aFireActsInItsOwnBuildingAndNowhereElse() {
    var fire = Fire.detector(installation, clerk, ownBuilding());
    var building = fire.building().path("id").asText();
    var gate = device(clerk, "access-control", building);
    var lift = device(clerk, "lift-monitor", building);
    var other =
        Rest.as(installation, enrolment.enrol("COMMUNITY", "CLERK", null, "510107005002", null));
    var foreign = device(other, "access-control", anyBuilding(other));
    var dweller = settled(building, true);
    var stranger = settled(building, false);

    fire.breaksOut();

    assertThat(told(clerk, gate, "release")).isTrue();
    assertThat(told(clerk, lift, "toGround")).isTrue();
    var run =
        Awaited.until(
            () -> newest("/api/v1/linkage/runs?scenario=fire&open=true"),
            row -> row.path("commandedAt").isTextual());
    assertThat(run.path("inTime").isBoolean()).isTrue();
    assertThat(warnings(dweller)).isNotEmpty();
    // A fire of before, where the stranger lives, may end meanwhile and tell him so.
    assertThat(warnings(stranger))
        .noneMatch(told -> told.path("run").asText().equals(run.path("id").asText()));
    assertThat(Fire.items(other.get("/api/v1/devices/" + foreign + "/commands").json())).isEmpty();

    fire.isOut();
    var over =
        Awaited.until(
            () -> clerk.get("/api/v1/linkage/runs/" + run.path("id").asText()).json().path("run"),
            row -> row.path("clearedAt").isTextual());
    assertThat(over.path("clearedAt").isTextual()).isTrue();
    fire.retire();
  }

  /** A building of the test's own, with one room. */
  private JsonNode ownBuilding() {
    var known =
        Fire.items(clerk.get("/api/v1/places").json()).stream()
            .filter(place -> place.path("kind").asText().equals("BUILDING"))
            .filter(place -> place.path("grid").isTextual())
            .findFirst()
            .orElseThrow();
    var mark = UUID.randomUUID().toString().substring(0, 8);
    var building =
        place(
            Map.of(
                "kind",
                "BUILDING",
                "parent",
                known.path("parent").asText(),
                "grid",
                known.path("grid").asText(),
                "code",
                "LB-" + mark,
                "name",
                "LB " + mark));
    place(Map.of("kind", "ROOM", "parent", building, "code", "LR-" + mark, "name", "LR " + mark));
    return clerk.get("/api/v1/places/" + building).json();
  }

  private String place(Map<String, String> draft) {
    var made = clerk.post("/api/v1/places", draft);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("id").asText();
  }

  private JsonNode newest(String path) {
    return clerk.get(path).json().path("items").path(0);
  }

  /** A fire of before in the compound may end meanwhile and tell the gate so. */
  private static boolean told(Rest by, String device, String command) {
    return Awaited.until(
        () ->
            Fire.items(by.get("/api/v1/devices/" + device + "/commands").json()).stream()
                .anyMatch(row -> row.path("command").asText().equals(command)),
        Boolean::booleanValue);
  }

  private static List<JsonNode> warnings(Rest person) {
    return Fire.items(person.get("/api/v1/linkage/warnings").json());
  }

  private static String anyBuilding(Rest by) {
    return Fire.items(by.get("/api/v1/places").json()).stream()
        .filter(place -> place.path("kind").asText().equals("BUILDING"))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  private static String device(Rest by, String model, String place) {
    var code = "LK-" + UUID.randomUUID().toString().substring(0, 8);
    var issued =
        by.post(
            "/api/v1/devices", Map.of("code", code, "name", code, "model", model, "place", place));
    assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    return issued.json().path("id").asText();
  }

  /** Somebody who lives in the building, or in another one. */
  private Rest settled(String building, boolean there) {
    var places = Fire.items(clerk.get("/api/v1/places").json());
    var room =
        places.stream()
            .filter(place -> place.path("kind").asText().equals("ROOM"))
            .filter(place -> there == within(places, place, building))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    var name = enrolment.enrol("RESIDENT", "RESIDENT", null, COMMUNITY, null);
    var settled =
        new Rows(installation, COMMUNITY)
            .change(
                """
                insert into household_member (tenant_id, room_id, account_id, relation)
                select ?, cast(? as uuid), id, 'OWNER' from account where username = ?""",
                COMMUNITY,
                room,
                name);
    assertThat(settled).isOne();
    return Rest.as(installation, name);
  }

  private static boolean within(List<JsonNode> places, JsonNode place, String building) {
    for (var at = place; at != null; at = parent(places, at)) {
      if (at.path("id").asText().equals(building)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode parent(List<JsonNode> places, JsonNode place) {
    return places.stream()
        .filter(one -> one.path("id").asText().equals(place.path("parent").asText()))
        .findFirst()
        .orElse(null);
  }
}
