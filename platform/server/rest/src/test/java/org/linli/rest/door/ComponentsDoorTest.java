package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.components.control.ProbeRound;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** What the door says to who asks wrongly about components, and when to come back. */
class ComponentsDoorTest {

  private static final String HERE = "990532001001";
  private static final String CONTRACT =
      """
      {"openapi":"3.1.0","info":{"title":"<script>alert(1)</script>","version":"1"},
       "paths":{"/ask":{"post":{"operationId":"ask","requestBody":{"content":{}},
         "responses":{"200":{"description":"d"}}}}}}""";

  private final RestDoor door = RestDoor.shared();
  private final String operator = "op-" + UUID.randomUUID();
  private final String stranger = "op-" + UUID.randomUUID();
  private HttpServer there;
  private volatile int status = 200;
  private String bureau;
  private String clerk;
  private String manager;

  @BeforeEach
  void anEnterprisesService() throws Exception {
    there = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 5);
    there.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var health = exchange.getRequestURI().getPath().equals("/health");
          exchange.sendResponseHeaders(health ? 200 : status, -1);
          exchange.close();
        });
    there.start();
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    for (var one : List.of(operator, stranger)) {
      door.platform
          .owner()
          .useHandle(
              handle ->
                  handle.execute(
                      "insert into organisation (id, name, kind) values (?, 'Fall risks',"
                          + " 'OPERATOR')",
                      one));
    }
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    manager = door.token("OPERATOR_MANAGER", Tier.OPERATOR, operator);
    door.ask("POST", "/exchange-networks")
        .by(bureau)
        .with(Map.of("range", "127.0.0.1", "note", "tests"));
  }

  @AfterEach
  void close() {
    there.stop(0);
  }

  @Test
  void anEnterpriseProposesItsOwnAndTheBureauAlonePlugsItIn() {
    var id = proposed(60);
    assertThat(get(manager, "/components/" + id).is(200).json().at("/row/organisation").asText())
        .isEqualTo(operator);
    var other = door.token("OPERATOR_MANAGER", Tier.OPERATOR, stranger);
    get(other, "/components/" + id).refused(404, "not-found");
    door.ask("POST", "/components/" + id + "/versions/1.0.0/withdrawal")
        .by(other)
        .with(Map.of("reason", "mine"))
        .refused(404, "not-found");
    door.ask("POST", "/components/" + id + "/versions/1.0.0/admission")
        .by(manager)
        .now()
        .refused(403, "not-permitted");
    get(clerk, "/components/" + id).refused(404, "not-found");
    admitted(id);
    get(clerk, "/components/" + id).is(200);
  }

  @Test
  @Requirement("000-8.2.g-2")
  void anotherSystemCallsByItsSignatureAsItUsesTheExchange() {
    var id = admitted(proposed(60));
    var system = new SignedConsumer(door, bureau, "Fire");
    var path = "/components/" + id + "/calls";
    system.send("POST", path, call()).is(200);
    var uses = get(bureau, "/components/" + id + "/uses").is(200).json();
    assertThat(uses.at("/0/calls").asInt()).isEqualTo(1);
    var elsewhere = new HashMap<>(call());
    elsewhere.put("tenant", "991132001001");
    system.send("POST", path, elsewhere).refused(404, "not-found");
    system.send("POST", path, Map.of()).refused(400, "invalid");
  }

  @Test
  void aSignatureOpensCallsAndNothingElseOfComponents() {
    var id = admitted(proposed(60));
    var system = new SignedConsumer(door, bureau, "Fire");
    var path = "/components/" + id + "/calls";
    system.ask("GET", "/components/" + id).refused(401, "not-signed-in");
    system.send("POST", "/components/contract-checks", Map.of()).refused(401, "not-signed-in");
    var headers = system.headers("POST", path, "{}");
    var other = door.ask("POST", path);
    headers.forEach(other::with);
    other.with(call()).refused(401, "not-signed-in");
    var again = door.ask("POST", path);
    headers.forEach(again::with);
    again.with("{}").refused(400, "invalid");
    var replayed = door.ask("POST", path);
    headers.forEach(replayed::with);
    replayed.with("{}").refused(401, "not-signed-in");
  }

  @Test
  void whoCallsTooOftenIsToldWhenToComeBack() {
    var id = admitted(proposed(1));
    call(id).is(200);
    var crowded = call(id).refused(429, "component-crowded");
    assertThat(Integer.parseInt(crowded.headers().get("Retry-After"))).isBetween(50, 60);
  }

  @Test
  void whatFailsAgainAndAgainRestsAndWhatFailedOnceIsNotToldToBeComeBackTo() {
    var id = admitted(proposed(600));
    status = 500;
    for (int time = 0; time < 5; time++) {
      var failed = call(id).refused(502, "component-failed");
      assertThat(failed.headers()).doesNotContainKey("Retry-After");
      assertThat(failed.json().has("incident")).as("no fault of ours").isFalse();
    }
    var resting = call(id).refused(503, "component-resting");
    assertThat(Integer.parseInt(resting.headers().get("Retry-After"))).isBetween(1, 30);
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 秒后重试", "en, try again after"})
  void aRefusalSpeaksTheCallersLanguage(String language, String word) {
    var id = admitted(proposed(1));
    call(id).is(200);
    var crowded =
        door.ask("POST", "/components/" + id + "/calls").by(clerk).in(language).with(call());
    crowded.refused(429, "component-crowded");
    assertThat(crowded.text("detail")).contains(word).doesNotContain("{0}", "argument.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tenant", "scenario", "operation"})
  void aCallWithoutOneOfItsPartsIsToldSoAndIsNoFaultOfOurs(String part) {
    var id = admitted(proposed(60));
    var call = new HashMap<>(call());
    call.remove(part);
    assertThat(door.ask("POST", "/components/" + id + "/calls").by(clerk).with(call).status())
        .isBetween(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"surprise\":1}",
        "{\"version\":{\"authentication\":\"PASSPORT\"}}",
        "{\"version\":{\"reads\":[{\"asset\":\"Not a name\"}]}}",
        "{\"version\":{\"communities\":[null]}}"
      })
  void whatIsNoProposalIsMalformedAndItsContentIsNotToldBack(String body) {
    var answer = door.ask("POST", "/components").by(manager).with((Object) body);
    answer.refused(400, "malformed");
    assertThat(answer.text("detail")).doesNotContain("PASSPORT", "Not a name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/components",
        "/components/contract-checks",
        "/components/%s/calls",
        "/components/%s/versions",
        "/components/%s/versions/1.0.0/deprecation",
        "/components/%s/versions/1.0.0/withdrawal"
      })
  void whereABodyIsNeededNoneIsRefused(String path) {
    door.ask("POST", path.formatted(proposed(60)))
        .by(bureau)
        .with("Content-Type", "application/json")
        .now()
        .refused(400, "malformed");
  }

  @Test
  void aContractIsShownAsTextWhateverStandsInIt() {
    var id = proposed(60);
    var shown = get(manager, "/components/" + id + "/versions/1.0.0/contract").is(200);
    assertThat(shown.headers().get("Content-Type")).startsWith("text/plain");
    assertThat(new String(shown.body(), StandardCharsets.UTF_8)).isEqualTo(CONTRACT);
    get(manager, "/components/" + id + "/versions/9.9.9/contract").refused(404, "not-found");
  }

  @Test
  void theSecretIsInNoAnswerAndInNoLineOfTheAuditLog() {
    var id = proposed(60);
    door.ask("PUT", "/components/" + id + "/versions/1.0.0/secret")
        .by(manager)
        .with(Map.of("secret", "another-secret-of-ours"))
        .is(204);
    for (var answer :
        List.of(
            get(manager, "/components/" + id),
            get(manager, "/components?search=Fall"),
            get(bureau, "/audit?search=" + id))) {
      assertThat(new String(answer.is(200).body(), StandardCharsets.UTF_8))
          .doesNotContain("a-secret-of-ours", "another-secret-of-ours");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=501", "offset=-1", "limit=many"})
  void aPageThatIsNoneIsRefused(String page) {
    get(clerk, "/components?" + page).refused(400, "invalid");
  }

  private String proposed(int perMinute) {
    return door.ask("POST", "/components").by(manager).with(draft(perMinute)).is(201).text("id");
  }

  private String admitted(String id) {
    while (door.wired(ProbeRound.class).run() > 0) {
      // Others of the same database may be due as well.
    }
    door.ask("POST", "/components/" + id + "/versions/1.0.0/admission").by(bureau).now().is(204);
    return id;
  }

  private Answer call(String id) {
    return door.ask("POST", "/components/" + id + "/calls").by(clerk).with(call());
  }

  private static Map<String, Object> call() {
    return Map.of("tenant", HERE, "scenario", "elderly-care", "operation", "ask");
  }

  private Map<String, Object> draft(int perMinute) {
    var version = new HashMap<String, Object>();
    version.put("number", "1.0.0");
    version.put("form", "OPENAPI");
    version.put("document", CONTRACT);
    version.put("address", "http://127.0.0.1:" + there.getAddress().getPort());
    version.put("healthPath", "/health");
    version.put("authentication", "BEARER");
    version.put("secret", "a-secret-of-ours");
    version.put("scenarios", List.of("elderly-care"));
    version.put("communities", List.of("9905"));
    version.put(
        "level",
        Map.of("answerMs", 5_000, "perMinute", perMinute, "atOnce", 4, "availability", 90));
    return Map.of(
        "type", "service",
        "name", "Fall risks",
        "contact", "Li",
        "contactPhone", "110",
        "licence", "Apache-2.0",
        "version", version);
  }

  private Answer get(String token, String path) {
    return door.ask("GET", path).by(token).now();
  }
}
