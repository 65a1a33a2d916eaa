package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** Projects and contracts through the door, from the draft to the last day. */
class RestContractsTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String city = code.substring(0, 4);
  private final String enterprise = enterprise();
  private final String bureau = door.issued(door.person("BUREAU_ADMIN", Tier.CITY, city));
  private final String operator =
      door.issued(door.person("OPERATOR_MANAGER", Tier.OPERATOR, enterprise));

  @Test
  void aProjectIsOpenedWithItsOneModeAndFoundAgain() {
    var id = project("PPP");
    var row = get(bureau, "/projects/" + id).is(200);
    assertThat(row.text("mode")).isEqualTo("PPP");
    assertThat(row.json().path("contracts").asInt()).isZero();
    assertThat(ids(get(bureau, "/projects?limit=500").is(200))).contains(id);
    get(operator, "/projects/" + id).refused(404, "not-found");
    get(bureau, "/projects/" + UUID.randomUUID()).refused(404, "not-found");
  }

  @Test
  void whatAModeBringsWithItIsToldAndAModeThatIsNoneIsNotThere() {
    var terms = get(bureau, "/projects/modes/ENTERPRISE").is(200).json();
    assertThat(terms.path("goals")).isNotEmpty();
    assertThat(get(bureau, "/projects/scenarios").is(200).json().findValuesAsText("id"))
        .contains("facility-maintenance", "retail");
    get(bureau, "/projects/modes/NONE").refused(404, "not-found");
  }

  @Test
  void aContractGoesFromTheDraftToItsEndAndEachStepSaysWhereItStands() {
    var id = drafted(words(project("GOVERNMENT")));
    assertThat(file(id).at("/row/state").asText()).isEqualTo("DRAFT");
    var hash = post(bureau, "/contracts/" + id + "/propose", null).is(200).text("hash");
    var signature = Map.of("hash", hash);
    assertThat(sign(bureau, id, signature).is(200).text("state")).isEqualTo("NEGOTIATED");
    sign(bureau, id, signature).refused(409, "already-signed");
    assertThat(sign(operator, id, signature).is(200).text("state")).isEqualTo("IN_FORCE");
    assertThat(
            get(bureau, "/contracts?state=IN_FORCE&search=" + file(id).at("/row/number").asText())
                .json()
                .path("total")
                .asInt())
        .isOne();
    post(bureau, "/contracts/" + id + "/end", Map.of()).refused(400, "invalid");
    post(bureau, "/contracts/" + id + "/end", Map.of("reason", "the lifts stood still")).is(204);
    assertThat(file(id).at("/row/state").asText()).isEqualTo("ENDED");
    post(bureau, "/contracts/" + id + "/end", Map.of("reason", "again")).refused(409, "wrong-step");
  }

  @Test
  void whatIsSignedIsWhatWasReadAndNobodyElseSigns() {
    var id = drafted(words(project("GOVERNMENT")));
    sign(bureau, id, Map.of("hash", "0".repeat(64))).refused(409, "wrong-step");
    post(bureau, "/contracts/" + id + "/propose", null).is(200);
    sign(operator, id, Map.of("hash", "0".repeat(64))).refused(409, "text-changed");
    sign(operator, id, Map.of()).refused(400, "invalid");
    var stranger = door.issued(door.person("OPERATOR_MANAGER", Tier.OPERATOR, enterprise()));
    sign(stranger, id, Map.of("hash", "x")).refused(404, "not-found");
    get(stranger, "/contracts/" + id).refused(404, "not-found");
    var clerk = door.issued(door.person("PROPERTY_MANAGER", Tier.COMMUNITY, code));
    assertThat(sign(clerk, id, Map.of("hash", "x")).status()).isIn(403, 404);
  }

  @Test
  void aProposedTextIsTakenBackRevisedAndWithdrawn() {
    var words = words(project("GOVERNMENT"));
    var id = drafted(words);
    var first = post(bureau, "/contracts/" + id + "/propose", null).is(200).text("hash");
    put(bureau, "/contracts/" + id, words).refused(409, "wrong-step");
    assertThat(post(bureau, "/contracts/" + id + "/reopen", null).is(200).text("version"))
        .as("what was proposed stays as it was")
        .isEqualTo("2");
    words.put("title", "other words");
    put(bureau, "/contracts/" + id, words).is(204);
    assertThat(post(bureau, "/contracts/" + id + "/propose", null).is(200).text("hash"))
        .as("another text, another hash")
        .isNotEqualTo(first);
    post(bureau, "/contracts/" + id + "/withdraw", null).is(204);
    assertThat(file(id).at("/row/state").asText()).isEqualTo("WITHDRAWN");
    post(bureau, "/contracts/" + id + "/propose", null).refused(409, "wrong-step");
  }

  @Test
  void aSupplementWaitsForItsSignaturesAndTheOldWordsHoldMeanwhile() {
    var words = words(project("GOVERNMENT"));
    var id = inForce(words);
    words.put("title", "with more lifts");
    var supplement =
        Map.of(
            "kind",
            "SUPPLEMENT",
            "effective",
            Instant.now().plus(Duration.ofDays(3)).toString(),
            "words",
            words);
    assertThat(
            post(bureau, "/contracts/" + id + "/supplements", supplement).is(200).text("version"))
        .isEqualTo("2");
    assertThat(file(id).at("/row/state").asText()).isEqualTo("IN_FORCE");
    assertThat(file(id).path("texts")).hasSize(2);
    post(bureau, "/contracts/" + id + "/supplements", Map.of("kind", "SUPPLEMENT"))
        .refused(400, "invalid");
    post(operator, "/contracts/" + id + "/supplements", supplement).refused(403, "not-permitted");
  }

  @Test
  void aSignedContractIsReadAsOdrlAndADraftIsNot() throws Exception {
    var words = words(project("GOVERNMENT"));
    var draft = drafted(words);
    get(bureau, "/contracts/" + draft + "/odrl").refused(409, "wrong-step");
    var odrl =
        get(operator, "/contracts/" + inForce(words(project("GOVERNMENT"))) + "/odrl").is(200);
    assertThat(odrl.headers().get("Content-Type")).startsWith("application/ld+json");
    assertThat(odrl.text("@type")).isEqualTo("Agreement");
    assertThat(odrl.json().path("permission").findValuesAsText("linli:clause")).contains("7");
  }

  @Test
  void theSheetIsAFileOfWhatTheCallerMaySee() {
    inForce(words(project("GOVERNMENT")));
    var answer = get(operator, "/contracts/excel").is(200);
    assertThat(answer.headers().get("Content-Type")).contains("spreadsheetml");
    assertThat(Arrays.copyOf(answer.body(), 2)).isEqualTo(new byte[] {'P', 'K'});
    assertThat(answer.headers()).as("found again by its mark").containsKey("X-Linli-File");
  }

  @Test
  void twoExclusiveGrantsOfOneScenarioDoNotStandSideBySide() {
    var first = exclusive(project("GOVERNMENT"));
    inForce(first);
    var second = exclusive(project("GOVERNMENT"));
    var id = drafted(second);
    var hash = post(bureau, "/contracts/" + id + "/propose", null);
    if (hash.status() == 200) {
      var signature = Map.of("hash", hash.text("hash"));
      sign(bureau, id, signature).is(200);
      sign(operator, id, signature).refused(409, "exclusive-contract");
    } else {
      hash.refused(409, "exclusive-contract");
    }
    assertThat(file(id).at("/row/state").asText()).isNotEqualTo("IN_FORCE");
  }

  @ParameterizedTest
  @CsvSource({
    "communities, communities",
    "scenarios, scenarios",
    "kpis, kpis",
    "scope, scope",
    "form, form",
    "from, from",
    "until, until",
  })
  void aDraftTellsWhatItLacks(String without, String at) {
    var words = words(project("GOVERNMENT"));
    words.remove(without);
    assertThat(post(bureau, "/contracts", words).refused(400, "invalid").text("at")).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"NONE\"}",
        "{\"form\":7,",
        "[]",
        "\"words\"",
      })
  void whatIsNoContractIsRefusedAndIsNoFault(String body) {
    assertThat(door.ask("POST", "/contracts").by(bureau).with((Object) body).status())
        .isBetween(400, 499);
  }

  @Test
  void sharesThatDoNotAddUpAreRefusedInTheCallersLanguage() {
    var words = words(project("GOVERNMENT"));
    words.put(
        "revenues",
        List.of(
            Map.of(
                "mechanism",
                "USER_FEES",
                "shares",
                List.of(Map.of("member", 1, "percent", 30), Map.of("member", 2, "percent", 60)))));
    var english =
        door.ask("POST", "/contracts").by(bureau).in("en").with(words).refused(400, "invalid");
    var chinese =
        door.ask("POST", "/contracts").by(bureau).in("zh-CN").with(words).refused(400, "invalid");
    assertThat(english.text("detail")).isNotEqualTo(chinese.text("detail"));
    assertThat(chinese.text("detail")).containsPattern("\\p{IsHan}");
  }

  @Test
  void onlyTheBureauDraftsAndOpensProjects() {
    for (var somebody :
        List.of(operator, door.issued(door.person("CLERK", Tier.COMMUNITY, code)))) {
      post(somebody, "/contracts", words(project("GOVERNMENT"))).refused(403, "not-permitted");
      post(somebody, "/projects", projectOf("PPP")).refused(403, "not-permitted");
    }
  }

  @Test
  void theModeOfTheProjectDecidesTheForm() {
    var words = words(project("ENTERPRISE"));
    assertThat(post(bureau, "/contracts", words).refused(400, "invalid").text("at"))
        .isEqualTo("form");
  }

  private String enterprise() {
    var id = "E-" + UUID.randomUUID();
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR')", id, id));
    return id;
  }

  private String project(String mode) {
    return post(bureau, "/projects", projectOf(mode)).is(201).text("id");
  }

  private static Map<String, Object> projectOf(String mode) {
    return Map.of(
        "number",
        "P-" + UUID.randomUUID(),
        "name",
        "Lifts",
        "mode",
        mode,
        "department",
        mode.equals("GOVERNMENT") ? "BUYER" : "SUPERVISOR",
        "publicGood",
        false,
        "grounds",
        "tender of 2026");
  }

  private Map<String, Object> exclusive(String project) {
    var words = words(project);
    words.put("exclusive", true);
    return words;
  }

  private Map<String, Object> words(String project) {
    var words = new HashMap<String, Object>();
    words.put("number", "C-" + UUID.randomUUID());
    words.put("title", "Lifts and smoke");
    words.put("project", project);
    words.put("form", "PROCUREMENT");
    words.put(
        "members",
        List.of(
            member(1, "BUREAU", city, "PRINCIPAL", 300),
            member(2, "OPERATOR", enterprise, "OPERATOR", 0)));
    words.put("communities", List.of(code));
    words.put("scenarios", List.of("facility-maintenance"));
    words.put("from", Instant.now().minus(Duration.ofDays(1)).toString());
    words.put("until", Instant.now().plus(Duration.ofDays(90)).toString());
    words.put(
        "kpis",
        List.of(
            Map.of(
                "name",
                "satisfaction",
                "goal",
                goal(),
                "target",
                90,
                "unit",
                "%",
                "atLeast",
                true,
                "period",
                "YEAR")));
    words.put("scope", List.of("device-readings"));
    words.put(
        "clauses",
        List.of(
            Map.of(
                "number",
                "7",
                "organisations",
                List.of(enterprise),
                "assets",
                List.of("device-readings"),
                "actions",
                List.of("VIEW"),
                "decision",
                "PERMIT",
                "text",
                "The operator sees what the lifts say.")));
    return words;
  }

  private String goal() {
    return get(bureau, "/projects/modes/GOVERNMENT").json().at("/goals/0/id").asText();
  }

  private static Map<String, Object> member(
      int number, String party, String organisation, String role, int investment) {
    return Map.of(
        "number",
        number,
        "party",
        party,
        "organisation",
        organisation,
        "roles",
        List.of(role),
        "investment",
        investment);
  }

  private String drafted(Map<String, Object> words) {
    var made = post(bureau, "/contracts", words).is(201);
    assertThat(made.headers().get("Location")).endsWith("/contracts/" + made.text("id"));
    return made.text("id");
  }

  private String inForce(Map<String, Object> words) {
    var id = drafted(words);
    var hash = post(bureau, "/contracts/" + id + "/propose", null).is(200).text("hash");
    sign(bureau, id, Map.of("hash", hash)).is(200);
    sign(operator, id, Map.of("hash", hash)).is(200);
    return id;
  }

  private Answer sign(String somebody, String id, Map<String, String> signature) {
    return post(somebody, "/contracts/" + id + "/signatures", signature);
  }

  private JsonNode file(String id) {
    return get(bureau, "/contracts/" + id).is(200).json();
  }

  private static List<String> ids(Answer page) {
    return page.json().path("items").findValuesAsText("id");
  }

  private Answer get(String token, String path) {
    return door.ask("GET", path).by(token).now();
  }

  private Answer put(String token, String path, Object body) {
    return door.ask("PUT", path).by(token).with(body);
  }

  private Answer post(String token, String path, Object body) {
    var asking = door.ask("POST", path).by(token);
    return body == null ? asking.now() : asking.with(body);
  }
}
