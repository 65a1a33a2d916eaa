package org.linli.it.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Door;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.showcase.boundary.ShowcaseDevice;

/** A suspended community stops at the next request, whatever its people and devices hold. */
class SuspensionIT {

  private static final String COMMUNITY = "510108002005";

  private final Installation installation = Installation.shared();
  private final Rest bureau = Rest.as(installation, "bureau");
  private final Door door = new Door(installation);

  @AfterEach
  void standsAgain() {
    bureau.post("/api/v1/tenants/" + COMMUNITY + "/resume", null);
  }

  @Test
  void aSuspendedCommunitysTokensSignInsAndFeedsStopAtOnceAndComeBack() {
    var people =
        List.of("chenghua-clerk", "chenghua-grid-1", "chenghua-resident-1").stream()
            .map(name -> Rest.as(installation, name))
            .toList();
    var neighbour = Rest.as(installation, "jinjiang-clerk");
    var device =
        door.devices("environment-station").stream()
            .filter(found -> found.tenant().equals(COMMUNITY))
            .findFirst()
            .orElseThrow();
    // Nobody has taken up this one's password in a browser.
    var account = installation.accounts().named("chenghua-grid-3");
    var credentials = Map.of("username", account.username(), "password", account.password());
    var devices = bureau.get("/api/v1/tenants/" + COMMUNITY).json().path("state").asText();
    assertThat(devices).isEqualTo("ACTIVE");
    people.forEach(person -> assertThat(person.get("/api/v1/notices").status()).isEqualTo(200));
    assertThat(send(device).status()).isEqualTo(202);

    var suspended =
        bureau.post("/api/v1/tenants/" + COMMUNITY + "/suspend", Map.of("reason", "Audit"));
    assertThat(suspended.status()).as(suspended.text()).isBetween(200, 204);
    people.forEach(person -> stopped(person.get("/api/v1/notices")));
    stopped(send(device));
    stopped(Rest.anonymous(installation).post("/api/v1/tokens", credentials));
    assertThat(neighbour.get("/api/v1/notices").status()).isEqualTo(200);
    assertThat(bureau.get("/api/v1/tenants/" + COMMUNITY).json().path("reason").asText())
        .isEqualTo("Audit");

    assertThat(bureau.post("/api/v1/tenants/" + COMMUNITY + "/resume", null).status())
        .isBetween(200, 204);
    people.forEach(person -> assertThat(person.get("/api/v1/notices").status()).isEqualTo(200));
    assertThat(send(device).status()).isEqualTo(202);
  }

  @Test
  void nobodyBelowTheCitySuspendsACommunity() {
    for (var name : List.of("chenghua-clerk", "street-510108002", "chenghua-operator")) {
      var answer =
          Rest.as(installation, name)
              .post("/api/v1/tenants/" + COMMUNITY + "/suspend", Map.of("reason", "no"));
      assertThat(answer.status()).as(name).isEqualTo(403);
    }
    assertThat(bureau.get("/api/v1/tenants/" + COMMUNITY).json().path("state").asText())
        .isEqualTo("ACTIVE");
  }

  private Rest.Answer send(ShowcaseDevice device) {
    return door.send(
        device, Map.of("ts", Instant.now().toString(), "values", Map.of("temperature", 20.5)));
  }

  private static void stopped(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    assertThat(answer.json().path("type").asText()).isEqualTo("urn:linli:problem:tenant-suspended");
  }
}
