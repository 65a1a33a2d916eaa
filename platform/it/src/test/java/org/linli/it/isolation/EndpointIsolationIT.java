package org.linli.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.isolation.Api.Operation;

/** Every address that the installation describes, asked as the people of two communities. */
class EndpointIsolationIT {

  private static final List<String> FULL_LISTS =
      List.of(
          "listPlaces",
          "listFloorPlans",
          "listDevices",
          "listAlarms",
          "listLinkageRuns",
          "listDrills",
          "listDossiers",
          "listCases",
          "listNotices",
          "listAccounts",
          "listRoles",
          "listOrganisations",
          "listMyTokens",
          "listAudit",
          "listContracts",
          "listAssets",
          "listRequests",
          "listConsents",
          "listConsentPersons",
          "listApplications");
  private static final Map<String, String> FORGED_QUERY_WORDS =
      Map.of("tenantId", "", "tenant_id", "", "X-Tenant-Id", "");

  private static Installation installation;
  private static Api api;
  private static Side a;
  private static Side b;
  private static Map<String, Rest> askers;

  @BeforeAll
  static void twoCommunitiesWithDataOfTheirOwn() {
    installation = Installation.shared();
    api = Api.of(installation);
    assertThat(Rest.anonymous(installation).get("/health/ready").status()).isEqualTo(200);
    var two = TwoCommunities.settle(installation);
    a = two.a();
    b = two.b();
    askers = new LinkedHashMap<>(a.people());
  }

  @Test
  void noListShowsAnythingOfAnotherCommunity() {
    var all = new SoftAssertions();
    askers.forEach(
        (who, rest) ->
            api.reading()
                .forEach(
                    operation -> {
                      if (operation.id().equals("listDivisions") && who.equals("manager")) {
                        return;
                      }
                      var answer = rest.get(Feeding.address(operation, a.things()));
                      all.assertThat(answer.status()).as(operation + " as " + who).isLessThan(500);
                      all.assertThat(foreign(answer))
                          .as(operation + " as " + who + " shows")
                          .isEmpty();
                    }));
    all.assertAll();
  }

  /** Else the test above would look at empty lists and be content. */
  @Test
  void theListsThatAreLookedAtAreFull() {
    var all = new SoftAssertions();
    api.reading()
        .filter(operation -> FULL_LISTS.contains(operation.id()))
        .forEach(
            operation -> {
              var answer = b.people().get("clerk").get(Feeding.address(operation, b.things()));
              all.assertThat(b.marks()).as(operation.id()).anyMatch(answer.text()::contains);
            });
    all.assertThat(api.operations().stream().map(Operation::id).toList()).containsAll(FULL_LISTS);
    all.assertAll();
  }

  @Test
  void nothingAnswersWithoutATokenButWhatIsNamed() {
    var anonymous = Rest.anonymous(installation);
    var garbled = new Rest(installation.http(), "garbled");
    var open = new TreeSet<String>();
    for (var operation : api.operations()) {
      for (var rest : List.of(anonymous, garbled)) {
        var answer = ask(rest, operation, a.things(), Map.of());
        if (isOpen311(operation) && answer.status() == 403) {
          // The standard has no 401: whoever has no key is told 403, in its own form.
          assertThat(answer.json().path(0).path("code").asInt()).isEqualTo(403);
        } else if (answer.status() != 401) {
          open.add(operation.id());
        } else {
          assertThat(answer.type()).as(operation.toString()).startsWith("application/problem+json");
        }
      }
    }
    assertThat(Api.PUBLIC).containsAll(open);
  }

  @Test
  void anotherCommunitysThingIsAnsweredLikeOneThatDoesNotExist() {
    var before = snapshot();
    var nowhere = b.missing();
    var all = new SoftAssertions();
    askers.forEach(
        (who, rest) ->
            api.operations().stream()
                .filter(operation -> operation.addressed() && !Api.PUBLIC.contains(operation.id()))
                .filter(operation -> !operation.inPath().equals(List.of("mode")))
                // A form of the answer is no thing.
                .filter(operation -> !operation.inPath().equals(List.of("format")))
                .filter(operation -> !isPublicFact(operation, who))
                .forEach(
                    operation -> {
                      var foreign = ask(rest, operation, b.things(), Map.of());
                      var missing = ask(rest, operation, nowhere, Map.of());
                      if (!isDecision(operation, who)) {
                        all.assertThat(shape(foreign, b.things()))
                            .as(operation + " as " + who)
                            .isEqualTo(shape(missing, nowhere));
                      }
                      all.assertThat(foreign.status())
                          .as(operation + " as " + who)
                          .isBetween(400, 499);
                    }));
    all.assertThat(snapshot()).as("what the other community sees of itself").isEqualTo(before);
    all.assertAll();
  }

  @Test
  void aForgedTenantHasNoEffect() {
    var clerk = a.people().get("clerk");
    var forged = new HashMap<String, String>();
    for (var name :
        List.of(
            "X-Tenant-Id", "X-Tenant", "tenant-id", "tenantId", "X-TenantID", "login-user-id")) {
      forged.put(name, b.tenant());
    }
    var all = new SoftAssertions();
    api.reading()
        .forEach(
            operation -> {
              var address = Feeding.address(operation, a.things());
              var words =
                  FORGED_QUERY_WORDS.keySet().stream()
                      .map(word -> word + "=" + b.tenant())
                      .collect(Collectors.joining("&"));
              var answer =
                  clerk.send(
                      "GET", address + (address.contains("?") ? "&" : "?") + words, null, forged);
              all.assertThat(foreign(answer)).as(operation + " shows").isEmpty();
            });
    for (var field : List.of("tenantId", "tenant_id", "tenant")) {
      var smuggled =
          "{\"kind\":\"PUBLIC\",\"code\":\"S-1\",\"name\":\"s\",\""
              + field
              + "\":\""
              + b.tenant()
              + "\"}";
      all.assertThat(clerk.post("/api/v1/places", smuggled).status()).as(field).isEqualTo(400);
    }
    var made =
        clerk.send(
            "POST",
            "/api/v1/places",
            Map.of(
                "kind",
                "PUBLIC",
                "code",
                "F-" + UUID.randomUUID().toString().substring(0, 8),
                "name",
                "f"),
            forged);
    all.assertThat(made.status()).isEqualTo(201);
    var id = made.json().path("id").asText();
    all.assertThat(clerk.get("/api/v1/places/" + id).status()).isEqualTo(200);
    all.assertThat(b.people().get("clerk").get("/api/v1/places/" + id).status()).isEqualTo(404);
    all.assertThat(clerk.send("DELETE", "/api/v1/places/" + id, null, Map.of()).status())
        .isBetween(200, 204);
    all.assertAll();
  }

  @Test
  void theSameCodeIsFreeInEachCommunity() {
    var draft = Map.of("kind", "PUBLIC", "code", "SAME-" + a.mark(), "name", "s");
    for (var side : List.of(a, b)) {
      assertThat(side.people().get("clerk").post("/api/v1/places", draft).status()).isEqualTo(201);
      assertThat(side.people().get("clerk").post("/api/v1/places", draft).status()).isEqualTo(409);
    }
  }

  /**
   * The official divisions; those who have no division of their own may look up any. And the
   * collections of a standard.
   */
  private static boolean isPublicFact(Operation operation, String who) {
    return who.equals("manager") && operation.path().startsWith("/api/v1/divisions/")
        || operation.id().equals("getSensorThingsRoot");
  }

  /**
   * An operator may ask for data of any community of the public list, and is told on what the
   * refusal rests; nothing of the community itself is in it.
   */
  private static boolean isDecision(Operation operation, String who) {
    return who.equals("manager")
        && (operation.path().startsWith("/api/v1/tenants/{tenant}/devices")
            || operation.path().startsWith("/api/v1/tenants/{tenant}/homes"));
  }

  private static boolean isOpen311(Operation operation) {
    return operation.path().startsWith("/api/v1/open311/");
  }

  private static Rest.Answer ask(
      Rest rest, Operation operation, Map<String, String> things, Map<String, String> more) {
    var headers = new HashMap<>(more);
    var body = Feeding.body(operation);
    if (body != null) {
      headers.put("Content-Type", Feeding.mediaType(operation));
    }
    return rest.send(operation.verb(), Feeding.address(operation, things), body, headers);
  }

  private static List<String> foreign(Rest.Answer answer) {
    // A refusal repeats the address that was asked, and that may name what was asked for.
    return answer.status() >= 400
        ? List.of()
        : b.marks().stream().filter(answer.text()::contains).toList();
  }

  /** The answer without the names of what was asked for, so that two refusals can be compared. */
  private static String shape(Rest.Answer answer, Map<String, String> things) {
    var text = answer.status() + " " + answer.type() + " " + answer.text();
    for (var id : new TreeSet<>(things.values()).descendingSet()) {
      text = text.replace(id, "…");
    }
    return text;
  }

  private static Map<String, String> snapshot() {
    var seen = new LinkedHashMap<String, String>();
    for (var id :
        List.of(
            "listPlaces",
            "listNotices",
            "listAccounts",
            "listMyTokens",
            "listContracts",
            "listRequests")) {
      var operation =
          api.operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
      seen.put(id, b.people().get("clerk").get(Feeding.address(operation, b.things())).text());
    }
    for (var kind : Map.of("case", "cases", "device", "devices").entrySet()) {
      var thing = "/api/v1/" + kind.getValue() + "/" + b.things().get(kind.getKey());
      seen.put(
          kind.getKey(),
          b.people().get("clerk").get(thing).json().path("row").path("state").asText());
    }
    return seen;
  }
}
