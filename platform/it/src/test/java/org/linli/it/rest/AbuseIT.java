package org.linli.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.testing.Requirement;

/**
 * Who walks through ids by a token is stopped, and comes back when two persons have looked at it.
 */
class AbuseIT {

  private static final int TRIES = 30;
  private static final String GOVERNMENT = "510104026017";

  private final Installation installation = Installation.shared();
  private final Enrolment enrolment = new Enrolment(installation);
  private final Rest bureau = enrolment.account("CITY", "BUREAU_ADMIN", "5101", null, null);
  private final Rest second = enrolment.account("CITY", "BUREAU_ADMIN", "5101", null, null);

  @Test
  @Requirement("000-7.3.c")
  void whoTriesIdsIsStoppedUntilASecondPersonReleases() {
    var username =
        enrolment.enrol("STREET", "STREET_OFFICER", GOVERNMENT.substring(0, 9), null, null);
    var program = Rest.as(installation, username);
    var other =
        enrolment.account("STREET", "STREET_OFFICER", GOVERNMENT.substring(0, 9), null, null);
    for (int i = 0; i < TRIES; i++) {
      var answer =
          program.get(
              "/api/v1/tenants/"
                  + GOVERNMENT
                  + "/devices/"
                  + UUID.randomUUID()
                  + "/readings?metric=smoke&purpose=GOVERNANCE");
      assertThat(answer.status()).as(answer.text()).isIn(404, 403);
    }
    var finding = awaited(username);
    var shut = program.get("/api/v1/tenants?limit=1");
    assertThat(shut.status()).isEqualTo(403);
    assertThat(shut.json().path("type").asText()).endsWith(":access-stopped");
    assertThat(other.get("/api/v1/tenants?limit=1").status()).isEqualTo(200);

    var address = "/api/v1/abuse/findings/" + finding.path("id").asText();
    var detail = bureau.get(address).json();
    assertThat(detail.path("decisions")).hasSizeGreaterThanOrEqualTo(25);
    assertThat(detail.at("/row/target").asText()).isEqualTo("CREDENTIAL");
    assertThat(detail.at("/row/means")).hasSize(1);
    assertThat(Rest.as(installation, username).get("/api/v1/tenants?limit=1").status())
        .as("another token of the same account")
        .isEqualTo(200);
    detail
        .path("decisions")
        .forEach(entry -> assertThat(entry.path("intact").asBoolean()).isTrue());
    assertThat(other.get(address).status()).isEqualTo(403);
    var verdict = Map.of("verdict", "JUSTIFIED", "note", "a drill");
    assertThat(bureau.post(address + "/decision", verdict).status()).isBetween(200, 204);
    var note = Map.of("note", "the drill is over");
    assertThat(bureau.post(address + "/release", note).status()).isEqualTo(409);
    assertThat(second.post(address + "/release", note).status()).isBetween(200, 204);
    assertThat(program.get("/api/v1/tenants?limit=1").status()).isEqualTo(200);
    assertThat(bureau.get("/api/v1/audit?limit=100").text())
        .contains("abuse.found", "abuse.decided", "abuse.released");
  }

  @Test
  void theRulesAreToldWithWhatTheyFound() {
    var rules = bureau.get("/api/v1/abuse/rules").json();
    assertThat(rules).hasSizeGreaterThanOrEqualTo(9);
    assertThat(bureau.get("/api/v1/abuse/rules/ids-guessed/trial").status()).isEqualTo(200);
    assertThat(bureau.get("/api/v1/abuse/rules/none/trial").status()).isEqualTo(404);
    assertThat(bureau.get("/api/v1/abuse/findings/export?form=csv").status()).isEqualTo(200);
  }

  /** The worker waits until what is written has settled, and then looks every second. */
  private JsonNode awaited(String username) {
    var found =
        Awaited.until(
            () ->
                bureau
                    .get("/api/v1/abuse/findings?rule=ids-guessed&search=" + username)
                    .json()
                    .path("items"),
            items -> !items.isEmpty());
    assertThat(found).as("nothing was found of " + username).hasSize(1);
    return found.get(0);
  }
}
