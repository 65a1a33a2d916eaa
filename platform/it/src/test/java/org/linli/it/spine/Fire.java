package org.linli.it.spine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.it.home.Awaited;
import org.linli.it.home.Door;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/**
 * A smoke detector of a test's own, hung into a building that lies in a grid, which the test lets
 * burn.
 *
 * @param building the place, as REST tells it
 */
public record Fire(Door door, Rest clerk, JsonNode building, String device, String secret) {

  public static Fire detector(Installation installation, Rest clerk) {
    var building =
        items(clerk.get("/api/v1/places").json()).stream()
            .filter(place -> place.path("kind").asText().equals("BUILDING"))
            .filter(place -> place.path("grid").isTextual())
            .findFirst()
            .orElseThrow();
    return detector(installation, clerk, building);
  }

  /**
   * @param building where nothing else burns: fires of one building are one storm
   */
  static Fire detector(Installation installation, Rest clerk, JsonNode building) {
    var code = "IT-" + UUID.randomUUID().toString().substring(0, 8);
    var issued =
        clerk.post(
            "/api/v1/devices",
            Map.of(
                "code",
                code,
                "name",
                "Detector " + code,
                "model",
                "smoke-detector",
                "place",
                building.path("id").asText()));
    assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    return new Fire(
        new Door(installation),
        clerk,
        building,
        issued.json().path("id").asText(),
        issued.json().path("secret").asText());
  }

  public Rest.Answer smoke(double value) {
    return door.send(
        device, secret, Map.of("ts", Instant.now().toString(), "values", Map.of("smoke", value)));
  }

  /** Smoke, told three times, as a detector does. */
  public void breaksOut() {
    for (var value : List.of(30, 45, 60)) {
      assertThat(smoke(value).status()).isEqualTo(202);
    }
  }

  public void isOut() {
    assertThat(smoke(0).status()).isEqualTo(202);
  }

  /** The alarms that stand, once there is one. */
  public List<JsonNode> alarms() {
    return Awaited.until(
        () -> items(clerk.get("/api/v1/alarms?open=true&device=" + device).json()),
        found -> !found.isEmpty() && found.getFirst().path("occurrences").asLong() >= 3);
  }

  /** The alarm's cases. */
  List<JsonNode> cases(String alarm) {
    return items(clerk.get("/api/v1/cases?limit=500").json()).stream()
        .filter(row -> row.path("alarmId").asText().equals(alarm))
        .toList();
  }

  /** The one case of the one alarm. */
  public JsonNode onlyCase() {
    var alarms = alarms();
    assertThat(alarms).hasSize(1);
    var cases = cases(alarms.getFirst().path("id").asText());
    assertThat(cases).hasSize(1);
    return cases.getFirst();
  }

  public void retire() {
    clerk.send("DELETE", "/api/v1/devices/" + device, null, Map.of());
  }

  public static List<JsonNode> items(JsonNode page) {
    var items = new ArrayList<JsonNode>();
    (page.isArray() ? page : page.path("items")).forEach(items::add);
    return items;
  }
}
