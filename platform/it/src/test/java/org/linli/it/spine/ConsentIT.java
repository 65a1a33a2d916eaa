package org.linli.it.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Door;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.showcase.boundary.ShowcaseDevice;
import org.linli.testing.Requirement;

/** The fall detector in an elder's home, through a running installation. */
class ConsentIT {

  private static final String TENANT = "510107005002";
  private static final String HOMES =
      "/api/v1/tenants/" + TENANT + "/homes?model=fall-detector&purpose=PUBLIC_SERVICE";

  private final Installation installation = Installation.shared();
  private final Door door = new Door(installation);
  private final Rest elder = Rest.as(installation, "wuhou-resident-2");
  private final Rest operator = Rest.as(installation, "wuhou-operator");

  @Test
  @Requirement({"000-7.2.a.4-2", "000-7.2.a.1-4"})
  void whatAnElderTakesBackIsNeitherGatheredNorSeenFromThatMomentOn() {
    var detector = detector();
    var consent = standing();
    assertThat(send(detector).status()).isEqualTo(202);
    var seen = operator.get(HOMES);
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    assertThat(seen.text()).contains(detector.id());

    var withdrawn = elder.post("/api/v1/home/consents/" + consent + "/withdraw", Map.of());
    assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(204);
    var refused = send(detector);
    assertThat(refused.status()).as(refused.text()).isEqualTo(403);
    assertThat(refused.json().path("type").asText()).isEqualTo("urn:linli:problem:no-consent");
    assertThat(operator.get(HOMES).status()).isEqualTo(403);

    assertThat(give()).isEqualTo(201);
    assertThat(send(detector).status()).isEqualTo(202);
    assertThat(operator.get(HOMES).status()).isEqualTo(200);
  }

  private String standing() {
    var rows = elder.get("/api/v1/home/consents?state=STANDING&text=home-health").json();
    return rows.path("items").path(0).path("id").asText();
  }

  private int give() {
    for (var text : elder.get("/api/v1/home/consents/texts").json()) {
      if (text.path("id").asText().equals("home-health")) {
        return elder
            .post(
                "/api/v1/home/consents",
                Map.of(
                    "text",
                    "home-health",
                    "version",
                    text.path("version").asInt(),
                    "hash",
                    text.path("hash").asText()))
            .status();
      }
    }
    throw new AssertionError("no text");
  }

  /** The one at home; the other stands in the elders' common room. */
  private ShowcaseDevice detector() {
    return door.devices("fall-detector").stream()
        .filter(device -> device.tenant().equals(TENANT) && device.code().equals("DD-002"))
        .findFirst()
        .orElseThrow();
  }

  private Rest.Answer send(ShowcaseDevice device) {
    return door.send(
        device, Map.of("ts", Instant.now().toString(), "values", Map.of("fall", 0, "presence", 1)));
  }
}
