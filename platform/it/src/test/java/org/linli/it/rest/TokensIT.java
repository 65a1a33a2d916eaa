package org.linli.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.testing.Requirement;

/** From the one-time password to a token, and how a token ends. */
class TokensIT {

  private static final String FRESH = "Fresh-Water-2026";

  private final Installation installation = Installation.shared();
  private final Rest anonymous = Rest.anonymous(installation);
  private final Rest bureau =
      new Enrolment(installation).account("CITY", "BUREAU_ADMIN", "5101", null, null);

  @Test
  @Requirement({"000-7.2.e.1-2", "004-S7c", "004-P4d.2"})
  void aTokenIsHadForAChangedPasswordAndEndsWhenItIsWithdrawn() {
    var username = "analyst-" + UUID.randomUUID().toString().substring(0, 8);
    var oneTime = created(username, "BUREAU_ANALYST").path("oneTimePassword").asText();
    var early = anonymous.post("/api/v1/tokens", Map.of("username", username, "password", oneTime));
    assertThat(early.status()).isEqualTo(403);
    assertThat(early.json().path("type").asText()).endsWith(":must-change-password");

    var change = Map.of("username", username, "password", oneTime, "fresh", FRESH);
    assertThat(anonymous.post("/api/v1/password", change).status()).isBetween(200, 204);
    assertThat(anonymous.post("/api/v1/password", change).status()).isEqualTo(401);
    var issued =
        anonymous.post(
            "/api/v1/tokens", Map.of("username", username, "password", FRESH, "label", "script"));
    assertThat(issued.status()).isEqualTo(201);

    var script = new Rest(installation.http(), issued.json().path("token").asText());
    assertThat(anonymous.get("/api/v1/city").status()).isEqualTo(401);
    assertThat(script.get("/api/v1/city").status()).isEqualTo(200);
    assertThat(script.get("/api/v1/tokens").text())
        .contains("script")
        .doesNotContain(script.token());
    var id = issued.json().path("id").asText();
    assertThat(URI.create(issued.location()).getPath()).isEqualTo("/api/v1/tokens/" + id);
    assertThat(script.send("DELETE", "/api/v1/tokens/" + id, null, Map.of()).status())
        .isBetween(200, 204);
    assertThat(script.get("/api/v1/city").status()).isEqualTo(401);
  }

  @Test
  @Requirement({"004-S4c", "004-P4d.2"})
  void eachAddressOpensToTheRolesThatCarryItsPermissionAlone() {
    var enrolment = new Enrolment(installation);
    var analyst = enrolment.account("CITY", "BUREAU_ANALYST", "5101", null, null);
    for (var open :
        List.of("/api/v1/city", "/api/v1/tenants", "/api/v1/contracts", "/api/v1/decisions")) {
      assertThat(analyst.get(open).status()).as(open).isEqualTo(200);
    }
    for (var shut :
        List.of("/api/v1/audit", "/api/v1/accounts", "/api/v1/places", "/api/v1/dead-letters")) {
      var answer = analyst.get(shut);
      assertThat(answer.status()).as(shut).isEqualTo(403);
      assertThat(answer.json().path("type").asText()).endsWith(":not-permitted");
    }
    assertThat(bureau.get("/api/v1/audit").status()).isEqualTo(200);
  }

  @Test
  void aClosedAccountsTokenEndsAtOnce() {
    var username = "analyst-" + UUID.randomUUID().toString().substring(0, 8);
    var account = created(username, "BUREAU_ANALYST");
    anonymous.post(
        "/api/v1/password",
        Map.of(
            "username",
            username,
            "password",
            account.path("oneTimePassword").asText(),
            "fresh",
            FRESH));
    var token =
        anonymous
            .post("/api/v1/tokens", Map.of("username", username, "password", FRESH))
            .json()
            .path("token");
    var analyst = new Rest(installation.http(), token.asText());
    assertThat(analyst.get("/api/v1/city").status()).isEqualTo(200);
    assertThat(
            bureau
                .post("/api/v1/accounts/" + account.path("id").asText() + "/disable", null)
                .status())
        .isBetween(200, 204);
    assertThat(analyst.get("/api/v1/city").status()).isEqualTo(401);
  }

  @Test
  void theCityAnswersTheBureauAsTheOfficialFileSays() {
    var city = bureau.get("/api/v1/city").json();
    assertThat(city.path("code").asText()).isEqualTo("5101");
    assertThat(city.path("districts").asInt()).isEqualTo(20);
    assertThat(city.path("streets").asInt()).isEqualTo(261);
    assertThat(city.path("communities").asInt()).isEqualTo(3047);
    assertThat(city.path("modes").properties()).hasSize(3);
    assertThat(city.has("alarmsOpen") && city.has("casesOpen")).isTrue();
  }

  private com.fasterxml.jackson.databind.JsonNode created(String username, String role) {
    var answer =
        bureau.post(
            "/api/v1/accounts",
            Map.of(
                "username",
                username,
                "displayName",
                "Analyst",
                "roles",
                List.of(role),
                "scope",
                "5101"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }
}
