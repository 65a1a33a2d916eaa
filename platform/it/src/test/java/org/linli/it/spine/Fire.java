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
import org.linli.it.home.Rows;

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

  /** The line of the one matter of the one alarm. */
  public JsonNode onlyMatter() {
    var alarms = alarms();
    assertThat(alarms).hasSize(1);
    var matter = clerk.get("/api/v1/alarms/" + alarms.getFirst().path("id").asText() + "/matter");
    assertThat(matter.status()).as(matter.text()).isEqualTo(200);
    return matter.json();
  }

  /** One matter whole. */
  public JsonNode look(String matter) {
    return clerk.get("/api/v1/matters/" + matter).json();
  }

  /** The open task of a matter. */
  public String task(String matter) {
    return look(matter).path("now").path(0).path("task").asText();
  }

  /** In whose hands a matter is: the name to sign in with. */
  public String worker(String matter) {
    var name = look(matter).path("now").path(0).path("who").asText();
    return items(clerk.get("/api/v1/accounts?limit=500").json()).stream()
        .filter(row -> row.path("displayName").asText().equals(name))
        .map(row -> row.path("username").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody is " + name));
  }

  /** The half hour of a matter is over, by two minutes: the street is told after one. */
  public void overdue(Rows rows, String matter) {
    var task = UUID.fromString(task(matter));
    for (var change :
        List.of(
            "update process_task set opened_at = now() - interval '32 minutes',"
                + " due_at = now() - interval '2 minutes' where id = ?",
            "update matter_clock set warn_at = now() - interval '10 minutes' where task_id = ?",
            "update due_work set due_at = now() where subject = ?")) {
      assertThat(rows.change(change, task)).isOne();
    }
    rows.change("update due_work set due_at = now() where kind = ?", "grid-event-figures");
  }

  /** Whether a tier above is shown that a step of the matter is overdue. */
  public static boolean isEscalated(Rest officer, String matter) {
    return items(officer.get("/api/v1/matters/escalated?limit=500").json()).stream()
        .anyMatch(row -> row.path("matter").asText().equals(matter));
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
