package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.ApiDoor;
import org.linli.apis.boundary.ApisChanged;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** The catalogue of interfaces and its limits as programs read and change them. */
class ApiCatalogueOverRestTest {

  private static final String COMMUNITY = "990517001001";

  private final RestDoor door = RestDoor.shared();
  private final String bureau;
  private final String officer;

  ApiCatalogueOverRestTest() {
    door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    officer = door.token("STREET_OFFICER", Tier.STREET, COMMUNITY.substring(0, 9));
  }

  @AfterEach
  void asDelivered() {
    door.platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from api_limit");
              handle.execute("delete from api_entry");
            });
    door.wired(ApiDoor.class).changed(new ApisChanged());
  }

  private Answer get(String path, String token) {
    return door.ask("GET", path).by(token).now();
  }

  private Answer put(String path, Object body) {
    return door.ask("PUT", path).by(bureau).with(body);
  }

  @ParameterizedTest
  @CsvSource({
    "group=interfaces,/group,interfaces",
    "grantable=false&group=administration,/grantable,false",
    "state=OPEN&search=listTenants,/id,listTenants",
    "outside=false&search=listTenants,/verb,GET"
  })
  @Requirement({"004-S7a", "000-8.2.e-1"})
  void interfacesAreQueried(String query, String field, String value) {
    var rows = get("/apis?limit=500&" + query, officer).is(200).json().path("items");
    assertThat(rows).isNotEmpty().allMatch(row -> row.at(field).asText().equals(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/apis?state=SLEEPING",
        "/apis?grantable=maybe",
        "/apis?outside=1",
        "/apis?limit=501",
        "/apis?offset=-1",
        "/apis/export?form=pdf",
        "/api-usage?from=yesterday",
        "/api-usage?from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z",
        "/api-usage/hours?from=2024-01-01T00:00:00Z&until=2026-01-01T00:00:00Z",
        "/api-usage/summary?application=x",
        "/applications?state=SLEEPING",
        "/applications?mine=perhaps"
      })
  void whatCannotBeAskedForIsToldInBothLanguages(String path) {
    var english = door.ask("GET", path).by(officer).in("en").now().refused(400, "invalid");
    var chinese = door.ask("GET", path).by(officer).in("zh-CN").now().refused(400, "invalid");
    assertThat(english.headers().get("Content-Language")).isEqualTo("en");
    assertThat(chinese.text("detail")).containsPattern("\\p{IsHan}");
    assertThat(english.text("title")).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  @Requirement("001-6.4.3.E.2-3")
  void anInterfaceIsDescribedToWhoMaySeeIt() {
    var told = get("/apis/getTenant/description", officer).is(200).json();
    assertThat(told.path("path").asText()).isEqualTo("/api/v1/tenants/{tenant}");
    assertThat(told.at("/parameters/0/name").asText()).isEqualTo("tenant");
    assertThat(told.path("permissions").get(0).asText()).isEqualTo("tenants:read");
    assertThat(told.path("answerExample").asText()).contains("\"code\"");
    put("/apis/getTenant", Map.of("state", "HIDDEN", "reason", "is being rebuilt")).is(204);
    var hidden = get("/apis/getTenant/description", officer).refused(404, "not-found");
    var none = get("/apis/no-such-thing/description", officer).refused(404, "not-found");
    assertThat(hidden.text("detail")).isEqualTo(none.text("detail"));
    get("/apis/getTenant/description", bureau).is(200);
    get("/tenants/" + COMMUNITY, officer).is(200);
  }

  @Test
  void theCatalogueIsAFileInTheReadersLanguage() {
    var english = file("en", "csv");
    assertThat(english).contains("What it does", "listTenants", "tenants:read");
    assertThat(file("zh-CN", "csv")).contains("listTenants").doesNotContain("What it does");
    assertThat(file("en", "json")).startsWith("{").contains("listTenants");
    var excel = get("/apis/export", officer).is(200);
    assertThat(new String(excel.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    assertThat(excel.headers().get("Content-Disposition")).contains("apis-", ".xlsx");
    assertThat(excel.headers()).containsKey("X-Linli-File");
  }

  private String file(String language, String form) {
    var answer =
        door.ask("GET", "/apis/export?form=" + form + "&search=tenants")
            .by(officer)
            .in(language)
            .now()
            .is(200);
    return new String(answer.body(), StandardCharsets.UTF_8).replace("\uFEFF", "");
  }

  /** What the bureau alone may do, each with a body that is good. */
  static Stream<Arguments> changes() {
    var outside = "https://weather.example.cn";
    return Stream.of(
        Arguments.of(
            "POST",
            "/apis",
            Map.of(
                "id", "weather.now",
                "group", "rights",
                "title", "Weather",
                "owner", "Office",
                "address", outside,
                "contract", outside)),
        Arguments.of("PUT", "/apis/listTenants", Map.of("state", "HIDDEN", "reason", "x")),
        Arguments.of("DELETE", "/apis/listTenants", Map.of()),
        Arguments.of("POST", "/apis/groups", Map.of("id", "weather", "zh", "x", "en", "x")),
        Arguments.of("PUT", "/apis/groups/rights", Map.of("zh", "x", "en", "x")),
        Arguments.of("DELETE", "/apis/groups/rights", Map.of()),
        Arguments.of("PUT", "/api-limits", limit("API", "listTenants", 5)),
        Arguments.of("DELETE", "/api-limits?kind=API", Map.of()));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whoOnlyReadsTheCatalogueChangesNothing(String verb, String path, Map<String, Object> body) {
    var before = get("/apis/groups", bureau).json();
    door.ask(verb, path).by(officer).with(body).refused(403, "not-permitted");
    assertThat(get("/apis/listTenants", bureau).text("state")).isEqualTo("OPEN");
    assertThat(get("/apis/groups", bureau).json()).isEqualTo(before);
    assertThat(get("/api-limits", bureau).json()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"listApis", "changeApi", "listApplications", "listAccounts"})
  void theDeskByWhichThingsAreOpenedAgainIsNeverClosed(String api) {
    var answer = put("/apis/" + api, Map.of("state", "CLOSED", "reason", "x"));
    assertThat(answer.refused(400, "invalid").text("detail")).doesNotContain("never-closed");
    get("/apis", officer).is(200);
  }

  @Test
  @Requirement({"000-8.2.e-3", "004-S7e"})
  void anAddressAndACommunityAreHeldToLimitsWithoutAnyKey() {
    put("/api-limits", limit("TENANT", COMMUNITY, 2)).is(204);
    var clerk = door.token("CLERK", Tier.COMMUNITY, COMMUNITY);
    requireHeld(200, door.ask("GET", "/tenants").by(clerk));
    get("/tenants/" + COMMUNITY, officer).is(200);
    put("/api-limits", limit("ADDRESS", "127.0.0.1", 2)).is(204);
    requireHeld(401, door.ask("GET", "/tenants"));
  }

  @Test
  @Requirement({"004-S7d", "000-8.2.e-2"})
  void whatIsTurnedAwayAtTheDoorIsCountedAsACallOfItsInterface() {
    var before = limitedCallsOf("getAsset");
    put("/api-limits", limit("ADDRESS", "127.0.0.1", 1)).is(204);
    var held =
        Stream.generate(() -> door.ask("GET", "/assets/device-readings").now())
            .limit(20)
            .filter(answer -> answer.status() == 429)
            .count();
    asDelivered();
    assertThat(held).isPositive();
    assertThat(limitedCallsOf("getAsset") - before).isEqualTo(held);
  }

  private long limitedCallsOf(String api) {
    door.writeCalls();
    return door.platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select coalesce(sum(calls), 0) from api_call where api = ? and outcome = 'LIMITED'")
                    .bind(0, api)
                    .mapTo(long.class)
                    .one());
  }

  /** Answered as usual at first, and soon told to wait a second. */
  private static void requireHeld(int usual, Asking asking) {
    asking.now().is(usual);
    var many =
        Stream.generate(asking::now)
            .limit(50)
            .filter(answer -> answer.status() != usual)
            .findFirst()
            .orElseThrow();
    assertThat(many.refused(429, "too-many-calls").headers()).containsEntry("Retry-After", "1");
  }

  private static Map<String, Object> limit(String kind, String target, int burst) {
    return Map.of("kind", kind, "target", target, "perSecond", 1, "burst", burst);
  }

  @Test
  @Requirement("004-S7e")
  void theListOfLimitsSaysWhoSetThem() {
    put("/api-limits", limit("API", "listTenants", 500)).is(204);
    var rows = get("/api-limits", bureau).is(200).json();
    assertThat(rows).hasSize(5);
    assertThat(rows.get(4).at("/limit/burst").asInt()).isEqualTo(500);
    assertThat(rows.get(4).path("changedBy").asText()).isNotBlank();
    assertThat(
            rows.get(0).path("changedAt").isNull() || rows.get(0).path("changedAt").isMissingNode())
        .as("one of the pack")
        .isTrue();
    door.ask("DELETE", "/api-limits?kind=API&target=listTenants").by(bureau).now().is(204);
    door.ask("DELETE", "/api-limits?kind=API&target=listTenants")
        .by(bureau)
        .now()
        .refused(404, "not-found");
    door.ask("DELETE", "/api-limits?kind=COLOUR").by(bureau).now().refused(400, "invalid");
    door.ask("DELETE", "/api-limits").by(bureau).now().refused(400, "invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "API,no-such-thing,404",
    "APPLICATION,no-such-thing,400",
    "TENANT,NO SUCH,400",
    "ADDRESS,10.0.0.0/8,400",
    "ADDRESS,a.name.example,400"
  })
  void aLimitIsSetForWhatCanBe(String kind, String target, int status) {
    put("/api-limits", limit(kind, target, 5)).is(status);
    assertThat(get("/api-limits", bureau).json()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{", "[]", "{\"kind\":\"COLOUR\"}", "{\"perSecond\":\"many\"}"})
  void aBodyThatIsNoneIsToldAsSuch(String body) {
    put("/api-limits", body).refused(400, "malformed");
  }

  @Test
  @Requirement("004-S7d")
  void theCommunitySeesTheCallsThatNameItAndNoOthers() {
    var community = "990518001001";
    var neighbours = "990518001002";
    door.platform.community(community, OperationMode.GOVERNMENT);
    door.platform.community(neighbours, OperationMode.GOVERNMENT);
    get("/tenants/" + community, bureau).is(200);
    get("/tenants/" + neighbours, bureau).is(200);
    get("/tenants/" + neighbours, bureau).is(200);
    door.writeCalls();
    var own = door.token("CLERK", Tier.COMMUNITY, community);
    var rows = get("/api-usage?api=getTenant", own).is(200).json().path("items");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).path("ok").asInt()).isEqualTo(1);
    var others = door.token("CLERK", Tier.COMMUNITY, neighbours);
    assertThat(get("/api-usage?api=getTenant", others).json().at("/items/0/ok").asInt())
        .isEqualTo(2);
    var street = door.token("STREET_OFFICER", Tier.STREET, "990518001");
    assertThat(get("/api-usage?api=getTenant", street).json().at("/items/0/ok").asInt())
        .isEqualTo(3);
    get("/api-usage", door.token("RESIDENT", Tier.RESIDENT, community))
        .refused(403, "not-permitted");
  }
}
