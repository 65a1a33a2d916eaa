package org.linli.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.testing.Requirement;

/**
 * An edge gateway with devices behind it: it sends for them, also what it kept while the line was
 * down, and takes commands to them.
 */
class GatewayIT {

  private final Installation installation = Installation.shared();
  private final Rest clerk = Rest.as(installation, "jinjiang-clerk");
  private final Rest anonymous = Rest.anonymous(installation);
  private final Device gateway = device("edge-gateway");
  private final Device soil = behind("soil-sensor", "LORA");
  private final Device meter = behind("gas-meter", "LORA");

  private record Device(String id, String code, String secret) {

    Map<String, String> shown() {
      return Map.of("Authorization", "Device " + secret);
    }
  }

  private Device device(String model) {
    var code = "GW-" + UUID.randomUUID().toString().substring(0, 8);
    var issued =
        clerk.post("/api/v1/devices", Map.of("code", code, "name", code, "model", model)).json();
    return new Device(issued.path("id").asText(), code, issued.path("secret").asText());
  }

  private Device behind(String model, String link) {
    var device = device(model);
    var linked =
        clerk.send(
            "PUT",
            "/api/v1/devices/" + device.id() + "/link",
            Map.of("link", link, "gateway", gateway.id(), "group", "PROPERTY"),
            Map.of());
    assertThat(linked.status()).as(linked.text()).isEqualTo(204);
    return device;
  }

  private Rest.Answer relay(List<Map<String, Object>> children) {
    return anonymous.send(
        "POST",
        "/api/v1/feeds/" + gateway.id() + "/children",
        Map.of("children", children),
        gateway.shown());
  }

  private int stored(Device device, String metric, Instant from) {
    return clerk
        .get(
            "/api/v1/devices/"
                + device.id()
                + "/readings?points=2000&metric="
                + metric
                + "&from="
                + from.minusSeconds(5)
                + "&until="
                + Instant.now().plusSeconds(5))
        .json()
        .path("points")
        .size();
  }

  @Test
  @Requirement("000-6.2.c.3-1")
  void whatAnEdgeNodeKeptWhileTheLineWasDownArrivesOnceAndCommandsGoDown() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var from = now.minus(3, ChronoUnit.HOURS);
    var kept = new ArrayList<Map<String, Object>>();
    for (int reading = 0; reading < 12; reading++) {
      kept.add(
          Map.of(
              "ts",
              from.plus(15L * reading, ChronoUnit.MINUTES).toString(),
              "values",
              Map.of("moisture", 20 + reading, "battery", 90)));
    }
    List<Map<String, Object>> children =
        List.of(
            Map.of("device", soil.code(), "readings", kept),
            Map.of("device", soil.code(), "form", "soil-lora", "message", "00EAFFCE012C5A"),
            Map.of("device", "somebody-else", "readings", kept),
            Map.of("device", meter.code(), "form", "soil-lora", "message", "00EA"));
    var first = relay(children);
    assertThat(first.status()).as(first.text()).isEqualTo(202);
    assertThat(first.json().path("readings").asInt()).isEqualTo(13);
    var refused = new ArrayList<String>();
    first
        .json()
        .path("children")
        .forEach(
            child ->
                refused.add(
                    child.path("refused").isTextual() ? child.path("refused").asText() : "taken"));
    assertThat(refused).containsExactly("taken", "taken", "not-found", "not-found");
    Awaited.until(() -> stored(soil, "moisture", from), count -> count == 13);
    // The answer was lost on the way: the gateway sends what it kept again.
    assertThat(relay(children.subList(0, 1)).status()).isEqualTo(202);
    assertThat(relay(List.of(mark(now))).status()).isEqualTo(202);
    Awaited.until(() -> stored(soil, "conductivity", from), count -> count == 2);
    assertThat(stored(soil, "moisture", from)).isEqualTo(13);

    var path = "/api/v1/devices/" + meter.id() + "/commands";
    var asked = clerk.post(path, Map.of("command", "closeValve", "cause", "test"));
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    var desk = "/api/v1/feeds/" + gateway.id() + "/children/commands";
    var order = anonymous.send("GET", desk, null, gateway.shown()).json().path(0);
    assertThat(order.path("device").asText()).isEqualTo(meter.code());
    var id = order.path("command").path("id").asText();
    var answered = answer(gateway, meter.code(), id);
    assertThat(answered.json().path("state").asText()).as(answered.text()).isEqualTo("DONE");
    assertThat(state(path, id)).isEqualTo("DONE");
    assertThat(answer(meter, meter.code(), id).status()).as("no gateway of its").isEqualTo(404);
    var wrong = Map.of("Authorization", "Device wrong");
    assertThat(anonymous.send("GET", desk, null, wrong).status()).isEqualTo(401);
  }

  private Map<String, Object> mark(Instant at) {
    List<Map<String, Object>> readings =
        List.of(Map.of("ts", at.toString(), "values", Map.of("conductivity", 310)));
    return Map.of("device", soil.code(), "readings", readings);
  }

  private Rest.Answer answer(Device by, String child, String command) {
    return anonymous.send(
        "POST",
        "/api/v1/feeds/" + by.id() + "/children/" + child + "/commands/" + command + "/answer",
        Map.of("state", "DONE"),
        by.shown());
  }

  private String state(String path, String id) {
    JsonNode told = clerk.get(path + "/" + id).json();
    return told.path("state").asText();
  }
}
