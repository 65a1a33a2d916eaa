package org.linli.it.things;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Door;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/** SensorThings of the running installation: the official suite, and the ways in. */
class SensorThingsIT {

  private static final String V10 = "/api/sensorthings/v1.0";
  private static final String V11 = "/api/sensorthings/v1.1";

  private static Installation installation;
  private static List<String> communities;

  @BeforeAll
  static void communitiesWithNothingOfTheShowcase() {
    installation = Installation.shared();
    communities = free();
  }

  /** Of the last street: the showcase and the other tests furnish the first ones. */
  private static List<String> free() {
    var bureau = new Enrolment(installation).account("CITY", "BUREAU_ADMIN", "5101", null, null);
    var taken = new TreeSet<String>();
    new Door(installation).devices().forEach(device -> taken.add(device.tenant()));
    var total = bureau.get("/api/v1/tenants?limit=1").json().path("total").asInt();
    var free = new ArrayList<String>();
    bureau
        .get("/api/v1/tenants?state=ACTIVE&limit=500&offset=" + Math.max(0, total / 2 - 250))
        .json()
        .path("items")
        .forEach(
            tenant -> {
              if (!taken.contains(tenant.path("id").asText())) {
                free.add(tenant.path("id").asText());
              }
            });
    var empty = new ArrayList<String>();
    for (var tenant : free) {
      if (empty.size() < 3 && things(clerk(tenant)) == 0) {
        empty.add(tenant);
      }
    }
    assertThat(empty).hasSize(3);
    return empty;
  }

  private static Rest clerk(String tenant) {
    return new Enrolment(installation).account("COMMUNITY", "CLERK", null, tenant, null);
  }

  private static int things(Rest rest) {
    return rest.get(V11 + "/Things?$count=true&$top=0").json().path("@iot.count").asInt(-1);
  }

  private static Map<String, String> device(Rest clerk, String model) {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    var place =
        clerk
            .post(
                "/api/v1/places",
                Map.of(
                    "kind",
                    "PUBLIC",
                    "code",
                    "P-" + mark,
                    "name",
                    "Square",
                    "longitude",
                    104.06,
                    "latitude",
                    30.66))
            .json()
            .path("id")
            .asText();
    var issued =
        clerk
            .post(
                "/api/v1/devices",
                Map.of("code", "D-" + mark, "name", "Device", "model", model, "place", place))
            .json();
    return Map.of("id", issued.path("id").asText(), "secret", issued.path("secret").asText());
  }

  /** Level 1 of the suite, over devices of the ledger and what they said at their own door. */
  @Test
  void theOfficialSuiteFindsTheSensingCore() {
    var clerk = clerk(communities.get(0));
    var values =
        Map.of(
            "smoke",
            1,
            "temperature",
            20.5,
            "gas",
            0,
            "battery",
            90,
            "runningHours",
            7,
            "state",
            0);
    for (int i = 0; i < 2; i++) {
      var device = device(clerk, "smoke-detector");
      for (int minute = 0; minute < 2; minute++) {
        var at = Instant.now().minus(Duration.ofMinutes(5L + minute)).toString();
        new Door(installation)
            .send(device.get("id"), device.get("secret"), Map.of("ts", at, "values", values));
      }
    }
    Awaited.until(
        Instant.now().plusSeconds(20),
        () -> clerk.get(V10 + "/Observations?$count=true").json().path("@iot.count").asInt(),
        count -> count == 24);
    try (var service = new SigningForwarder(clerk)) {
      var result = OfficialSuite.run(service.address() + V10, 1, "sensingCore.Capability1Tests");
      assertThat(result.failed()).isEmpty();
      assertThat(result.skipped()).isEmpty();
      assertThat(result.passed()).hasSize(6);
    }
  }

  /** Level 3 of the suite makes its own things, and sends its own observations. */
  @Test
  void theOfficialSuiteFindsFiltering() {
    try (var service = new SigningForwarder(clerk(communities.get(1)))) {
      var result =
          OfficialSuite.run(service.address() + V10, 3, "filteringExtension.Capability3Tests");
      assertThat(result.failed()).isEmpty();
      assertThat(result.skipped()).isEmpty();
      assertThat(result.passed()).hasSize(8);
    }
  }

  @Test
  void aDeviceSendsObservationsWithItsOwnSecretAndForItselfAlone() {
    var clerk = clerk(communities.get(2));
    var device = device(clerk, "smoke-detector");
    var other = device(clerk, "smoke-detector");
    var streams =
        clerk
            .get(
                V11
                    + "/Datastreams?$filter=properties/metric%20eq%20'smoke'%20and%20Thing/properties/device%20eq%20'"
                    + device.get("id")
                    + "'")
            .json();
    var stream = streams.at("/value/0/@iot.id").asText();
    var at = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
    var path = V11 + "/Datastreams(" + stream + ")/Observations";
    var body = Map.of("phenomenonTime", at.toString(), "result", 3.5);
    var sent = send(path, body, device.get("id"), device.get("secret"));
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    var read = clerk.get(sent.location().substring(sent.location().indexOf("/api/")));
    assertThat(read.json().path("result").asDouble()).isEqualTo(3.5);
    assertThat(send(path, body, device.get("id"), "wrong").status()).isEqualTo(401);
    assertThat(send(path, body, other.get("id"), other.get("secret")).status()).isEqualTo(404);
    assertThat(send(path, Map.of("result", 300), device.get("id"), device.get("secret")).status())
        .isEqualTo(400);
    assertThat(send(V11 + "/Things", body, device.get("id"), device.get("secret")).status())
        .isEqualTo(401);
    var block = new LinkedHashMap<String, Object>();
    block.put("Datastream", Map.of("@iot.id", stream));
    block.put("components", List.of("phenomenonTime", "result"));
    block.put(
        "dataArray",
        List.of(
            List.of(at.plusSeconds(1).toString(), 4),
            List.of(at.plusSeconds(2).toString(), 400),
            List.of(at.plusSeconds(3).toString(), 5)));
    var all =
        send(V11 + "/CreateObservations", List.of(block), device.get("id"), device.get("secret"));
    assertThat(all.status()).as(all.text()).isEqualTo(201);
    assertThat(all.json().path(1).asText()).isEqualTo("error");
    assertThat(
            Awaited.until(
                Instant.now().plusSeconds(10),
                () -> clerk.get(path + "?$count=true").json().path("@iot.count").asInt(),
                count -> count == 3))
        .isEqualTo(3);
  }

  private static Rest.Answer send(String path, Object body, String device, String secret) {
    return Rest.anonymous(installation)
        .send("POST", path, body, Map.of("Authorization", "Device " + device + ":" + secret));
  }

  @Test
  void aboveTheCommunityThereIsNothingToReadHere() {
    var street =
        new Enrolment(installation)
            .account("STREET", "STREET_OFFICER", communities.get(2).substring(0, 9), null, null);
    assertThat(street.get(V11 + "/Things").status()).isIn(403, 404);
    assertThat(Rest.anonymous(installation).get(V11).status()).isEqualTo(401);
  }
}
