package org.linli.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.testing.Requirement;

/** An application on the real server: admitted, called by key, limited, counted, shut. */
class ApplicationsIT {

  private static final List<String> DECLARED =
      List.of("published", "data-rights", "keys-kept", "errors");

  private static final String PASSWORD = "Fresh-Water-2026";

  private final Installation installation = Installation.shared();
  private final Enrolment enrolment = new Enrolment(installation);
  private final Rest bureau = enrolment.account("CITY", "BUREAU_ADMIN", "5101", null, null);
  private final String username = "analyst-" + UUID.randomUUID().toString().substring(0, 8);
  private final Rest owner = owner();

  /** Somebody with a password of their own: a key is had for that alone. */
  private Rest owner() {
    var draft =
        Map.of(
            "username",
            username,
            "displayName",
            username,
            "roles",
            List.of("BUREAU_ANALYST"),
            "scope",
            "5101");
    var made = bureau.post("/api/v1/accounts", draft).json();
    var change =
        Map.of(
            "username", username,
            "password", made.path("oneTimePassword").asText(),
            "fresh", PASSWORD);
    done(Rest.anonymous(installation).post("/api/v1/password", change));
    return Rest.as(installation, username);
  }

  private String admitted() {
    var made =
        owner.post(
            "/api/v1/applications",
            Map.of(
                "name", "Figures on the wall",
                "kind", "DEPARTMENT",
                "environment", "TEST",
                "purpose", "Shows the figures of our city on the wall",
                "contact", "Wang Xiaoming",
                "contactPhone", "13800005678"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var id = made.json().path("id").asText();
    var wanted =
        Map.of(
            "kind", "API",
            "target", "listTenants",
            "until", Instant.now().plus(Duration.ofDays(9)).toString());
    done(owner.post("/api/v1/applications/" + id + "/wishes", wanted));
    done(owner.post("/api/v1/applications/" + id + "/submission", Map.of("declared", DECLARED)));
    done(bureau.post("/api/v1/admissions/" + id + "/admit", Map.of()));
    return id;
  }

  private Rest key(String application) {
    var issued =
        Rest.anonymous(installation)
            .post(
                "/api/v1/application-keys/" + application,
                Map.of("username", username, "password", PASSWORD, "label", "main", "days", 1));
    assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    return new Rest(installation.http(), issued.json().path("token").asText());
  }

  private static void done(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
  }

  @Test
  @Requirement({
    "000-8.2.e-1",
    "000-8.2.e-2",
    "000-8.2.e-3",
    "000-8.3.c-1",
    "004-S7c",
    "004-S7d",
    "004-S7e"
  })
  void itCallsWhatItWasGrantedAsOftenAsItMayAndIsCounted() {
    var id = admitted();
    var program = key(id);
    assertThat(program.get("/api/v1/tenants?limit=1").status()).isEqualTo(200);
    var shut = program.get("/api/v1/accounts");
    assertThat(shut.status()).isEqualTo(404);
    assertThat(shut.json().path("type").asText()).endsWith(":no-such-address");

    var limit = Map.of("kind", "APPLICATION", "target", id, "perSecond", 1, "burst", 2);
    done(bureau.send("PUT", "/api/v1/api-limits", limit, Map.of()));
    var statuses = new java.util.ArrayList<Integer>();
    for (int call = 0; call < 6; call++) {
      statuses.add(program.get("/api/v1/tenants?limit=1").status());
    }
    assertThat(statuses).startsWith(200, 200).contains(429);

    var counted =
        Awaited.until(
            () ->
                owner
                    .get("/api/v1/api-usage?api=listTenants&application=" + id)
                    .json()
                    .path("items")
                    .path(0),
            row -> row.path("ok").asInt() >= 3);
    assertThat(counted.path("api").asText()).isEqualTo("listTenants");
    assertThat(counted.path("bytes").asLong()).isPositive();
    assertThat(counted.path("p95").asDouble()).isPositive();
    done(bureau.post("/api/v1/admissions/" + id + "/suspend", Map.of("reason", "test")));
    assertThat(program.get("/api/v1/tenants?limit=1").status()).isEqualTo(401);
    done(bureau.post("/api/v1/admissions/" + id + "/resume", Map.of()));
    var keyId = owner.get("/api/v1/applications/" + id).json().at("/keys/0/id").asText();
    done(owner.send("DELETE", "/api/v1/applications/" + id + "/keys/" + keyId, null, Map.of()));
    assertThat(program.get("/api/v1/tenants?limit=1").status()).isEqualTo(401);
    done(owner.post("/api/v1/applications/" + id + "/withdrawal", Map.of()));
  }

  @Test
  @Requirement({"003-I11.3", "001-6.4.3.E.2-3"})
  void everythingThatIsDescribedIsInTheCatalogueWithParametersAndExamples() {
    var described = Rest.anonymous(installation).get("/openapi?format=JSON").json().path("paths");
    int operations = 0;
    for (var path : described) {
      for (var verb : List.of("get", "post", "put", "delete")) {
        operations += path.has(verb) ? 1 : 0;
      }
    }
    var listed = bureau.get("/api/v1/apis?outside=false&limit=500").json();
    assertThat(listed.path("total").asInt()).isEqualTo(operations);
    assertThat(listed.path("items"))
        .allMatch(
            api -> !api.path("title").asText().isBlank() && api.path("permissions").isArray());
    var one = bureau.get("/api/v1/apis/draftApplication/description").json();
    assertThat(one.path("bodyExample").asText()).contains("DEPARTMENT");
  }

  @Test
  void nobodySaysForOthersWhereTheyCallFrom() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(installation.http().resolve("/api/v1/tenants?limit=1"))
              .header("Authorization", "Bearer " + bureau.token())
              .header("X-Forwarded-For", "203.0.113.77")
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }
    var block =
        bureauOfSecurity()
            .post("/api/v1/address-blocks", Map.of("range", "203.0.113.77", "reason", "test"));
    assertThat(block.status()).as(block.text()).isEqualTo(201);
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(installation.http().resolve("/api/v1/tenants?limit=1"))
              .header("Authorization", "Bearer " + bureau.token())
              .header("X-Forwarded-For", "203.0.113.77")
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .as("the header of nobody's proxy is not believed")
          .isEqualTo(200);
    } finally {
      bureauOfSecurity()
          .send(
              "DELETE",
              "/api/v1/address-blocks/" + block.json().path("id").asText(),
              null,
              Map.of());
    }
  }

  private Rest bureauOfSecurity() {
    return enrolment.account("CITY", "CITY_SECURITY_ADMIN", "5101", null, null);
  }
}
