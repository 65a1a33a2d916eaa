package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.rest.http.Json;
import org.linli.testing.Requirement;

/** Data assets through the door: found, registered, graded, shown and taken out of use. */
class RestCatalogueTest {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String city = code.substring(0, 4);
  private final String bureau = door.issued(door.person("BUREAU_ADMIN", Tier.CITY, city));
  private final String second = door.issued(door.person("BUREAU_ADMIN", Tier.CITY, city));
  private final String analyst = door.issued(door.person("BUREAU_ANALYST", Tier.CITY, city));

  @Test
  void thePlatformsOwnAssetsAreFoundByWordsAndFilters() {
    var found = get(bureau, "/assets?search=health").is(200).json();
    assertThat(found.path("items").findValuesAsText("id")).contains("health-readings");
    var sensitive = get(bureau, "/assets?sensitive=true&limit=500").is(200).json();
    assertThat(sensitive.path("items").findValuesAsText("id"))
        .contains("health-readings")
        .doesNotContain("divisions");
    get(bureau, "/assets?level=SECRET").refused(400, "invalid");
    get(bureau, "/assets?sensitive=perhaps").refused(400, "invalid");
    get(bureau, "/assets/no-such-asset").refused(404, "not-found");
  }

  @Test
  void anAssetTellsItsFieldsItsLifeAndItsRights() {
    var sheet = get(bureau, "/assets/health-readings").is(200).json().path("sheet");
    assertThat(sheet.path("fields")).hasSizeGreaterThan(3);
    assertThat(get(bureau, "/assets/health-readings/rights?mode=PPP").is(200).json()).isNotEmpty();
    get(bureau, "/assets/health-readings/rights").refused(400, "invalid");
    assertThat(get(bureau, "/assets/health-readings/life").is(200).json().path("total").isNumber())
        .isTrue();
  }

  @Test
  @Requirement("000-7.3.a")
  void anOrganisationIsNamedForAnAssetFoundByItAndLetGo() {
    var clerk = door.token("CLERK", Tier.COMMUNITY, code);
    var number = "k-" + UUID.randomUUID().toString().substring(0, 8);
    var unit =
        post(
                clerk,
                "/organisations",
                Map.of("type", "residents-committee", "number", number, "name", "居委会"))
            .is(201)
            .text("id");
    put(clerk, "/assets/alarms/keeper", Map.of("unit", unit, "post", "主任")).is(204);
    var row = get(clerk, "/assets/alarms").is(200).json().path("row");
    assertThat(row.at("/keeper/name").asText()).isEqualTo("居委会");
    assertThat(row.at("/keeper/post").asText()).isEqualTo("主任");
    var found = get(clerk, "/assets?unit=" + unit).is(200).json();
    assertThat(found.path("items").findValuesAsText("id")).containsExactly("alarms");
    assertThat(
            get(clerk, "/organisations/" + unit).is(200).json().at("/charges/0/subject").asText())
        .isEqualTo("alarms");
    post(clerk, "/organisations/" + unit + "/closure", Map.of("reason", "x"))
        .refused(409, "unit-in-use");
    var reader = door.token("GRID_WORKER", Tier.COMMUNITY, code);
    put(reader, "/assets/alarms/keeper", Map.of("unit", unit)).refused(403, "not-permitted");
    put(bureau, "/assets/alarms/keeper", Map.of("unit", unit)).refused(404, "not-found");
    get(clerk, "/assets?unit=x").refused(400, "invalid");
    door.ask("DELETE", "/assets/alarms/keeper").by(clerk).now().is(204);
    door.ask("DELETE", "/assets/alarms/keeper").by(clerk).now().refused(404, "not-found");
    var past = get(clerk, "/assets/alarms/keepers").is(200).json();
    assertThat(past.path(0).path("until").isNull()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"turtle, text/turtle", "json-ld, application/ld+json"})
  void theCatalogueIsTakenAlongAsDcat(String form, String type) {
    var answer = get(bureau, "/asset-files/" + form + "?search=health").is(200);
    assertThat(answer.headers().get("Content-Type")).startsWith(type);
    assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("dcat", "health-readings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"excel", "template"})
  void theLedgerAndItsTemplateAreWorkbooks(String file) {
    var answer = get(bureau, "/asset-files/" + file).is(200);
    assertThat(answer.headers().get("Content-Type")).startsWith(EXCEL);
    assertThat(answer.headers().get("Content-Disposition")).contains(".xlsx");
    assertThat(Arrays.copyOf(answer.body(), 2)).isEqualTo(new byte[] {'P', 'K'});
  }

  @Test
  void theRulesProposeFromSamplesAndKeepNone() {
    var id = registered(bureau);
    var answer =
        post(
                analyst,
                "/registered-assets/" + id + "/proposals",
                Map.of("samples", Map.of("col1", List.of("13800138000", "13900139000"))))
            .is(200);
    assertThat(answer.json().at("/0/rule").asText()).isEqualTo("value-mobile");
    var kept = get(bureau, "/assets/" + id).is(200);
    assertThat(new String(kept.body(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("13800138000");
  }

  @Test
  void aLevelIsRaisedAtOnceAndLoweredByTwo() {
    var id = confirmed();
    var raised = grade(bureau, id, "CORE", "a register of the state").is(200).json();
    assertThat(raised.path("lowering").isNull()).isTrue();
    assertThat(level(id)).isEqualTo("CORE");
    var wish = grade(bureau, id, "IMPORTANT", "no register at all").is(200).text("lowering");
    assertThat(level(id)).isEqualTo("CORE");
    assertThat(
            get(second, "/grading/lowerings?limit=500").json().path("items").findValuesAsText("id"))
        .contains(wish);
    post(bureau, "/grading/lowerings/" + wish + "/agree", null)
        .refused(409, "second-person-needed");
    post(second, "/grading/lowerings/" + wish + "/agree", null).is(204);
    assertThat(level(id)).isEqualTo("IMPORTANT");
    assertThat(post(second, "/grading/lowerings/" + wish + "/agree", null).status())
        .isBetween(400, 499);
  }

  @Test
  void aLoweringThatIsRefusedLeavesTheLevel() {
    var id = confirmed();
    grade(bureau, id, "CORE", "a register of the state").is(200);
    var wish = grade(bureau, id, "IMPORTANT", "no register at all").is(200).text("lowering");
    post(second, "/grading/lowerings/" + wish + "/refuse", null).is(204);
    assertThat(level(id)).isEqualTo("CORE");
    post(second, "/grading/lowerings/" + UUID.randomUUID() + "/agree", null)
        .refused(404, "not-found");
  }

  @Test
  void theRulesAreToldAndTriedWithoutRegisteringAnything() {
    assertThat(get(analyst, "/grading/rules").is(200).json()).isNotEmpty();
    var tried =
        post(analyst, "/grading/trial", Map.of("sheet", sheet(), "samples", Map.of())).is(200);
    assertThat(tried.json().isArray()).isTrue();
    post(analyst, "/grading/trial", Map.of()).refused(400, "invalid");
  }

  @Test
  void anAssetIsShownHiddenAndTakenOutOfUse() {
    var id = confirmed();
    var other = door.issued(door.person("CLERK", Tier.COMMUNITY, code));
    put(bureau, "/registered-assets/" + id + "/shown", Map.of("shown", true)).is(204);
    put(bureau, "/registered-assets/" + id + "/shown", Map.of("shown", false)).is(204);
    get(other, "/assets/" + id).refused(404, "not-found");
    put(bureau, "/registered-assets/" + id + "/shown", Map.of()).refused(400, "invalid");
    post(bureau, "/registered-assets/" + id + "/withdrawal", Map.of("reason", "merged")).is(204);
    assertThat(
            post(bureau, "/registered-assets/" + id + "/withdrawal", Map.of("reason", "again"))
                .status())
        .isBetween(400, 499);
  }

  @Test
  void aConfirmedAssetIsRevisedAsAVersionThatWaits() {
    var id = confirmed();
    var sheet = sheet();
    ((ObjectNode) sheet.path("fields").path(0)).put("name", "col2");
    put(bureau, "/registered-assets/" + id, sheet).is(204);
    var fields = get(bureau, "/assets/" + id).is(200).json().at("/sheet/fields");
    assertThat(fields.findValuesAsText("name")).as("until somebody confirms").contains("col1");
    post(bureau, "/registered-assets/" + id + "/confirmation", Map.of()).is(204);
    assertThat(get(bureau, "/assets/" + id).json().at("/sheet/fields").findValuesAsText("name"))
        .contains("col2");
  }

  @Test
  void anAnalystRegistersAndConfirmsNothing() {
    var id = registered(analyst);
    post(analyst, "/registered-assets/" + id + "/confirmation", Map.of())
        .refused(403, "not-permitted");
    var resident = door.issued(door.person("RESIDENT", Tier.RESIDENT, code));
    post(resident, "/registered-assets", sheet()).refused(403, "not-permitted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "fields", "category", "responsible", "purposes"})
  void aSheetTellsWhatItLacks(String without) {
    var sheet = sheet();
    sheet.remove(without);
    assertThat(post(bureau, "/registered-assets", sheet).status()).isBetween(400, 422);
  }

  @Test
  void aFieldTwiceAndALevelThatIsNoneAreRefused() {
    var twice = sheet();
    ((ArrayNode) twice.path("fields")).add(twice.path("fields").path(0).deepCopy());
    assertThat(post(bureau, "/registered-assets", twice).status()).isBetween(400, 422);
    var none = sheet();
    none.put("level", "SECRET");
    post(bureau, "/registered-assets", none).refused(400, "malformed");
  }

  @Test
  void whatIsNoWorkbookIsToldAndNothingIsRegistered() {
    var before = get(bureau, "/assets?limit=1").json().path("total").asInt();
    var answer =
        door.ask("POST", "/registered-assets/import")
            .by(bureau)
            .with("Content-Type", EXCEL)
            .with((Object) "no workbook");
    assertThat(answer.status()).isBetween(400, 422);
    assertThat(get(bureau, "/assets?limit=1").json().path("total").asInt()).isEqualTo(before);
  }

  private String registered(String somebody) {
    var made = post(somebody, "/registered-assets", sheet()).is(201);
    assertThat(made.headers().get("Location")).contains("/assets/");
    return made.text("id");
  }

  private String confirmed() {
    var id = registered(bureau);
    post(bureau, "/registered-assets/" + id + "/confirmation", Map.of())
        .refused(409, "wrong-asset-state");
    confirm(id);
    return id;
  }

  /** The rules speak first, then a person. */
  private void confirm(String id) {
    post(bureau, "/registered-assets/" + id + "/proposals", Map.of()).is(200);
    post(bureau, "/registered-assets/" + id + "/confirmation", Map.of()).is(204);
  }

  private Answer grade(String somebody, String id, String level, String reason) {
    return post(
        somebody,
        "/grading/assets/" + id,
        Map.of("field", "col1", "level", level, "reason", reason));
  }

  private String level(String id) {
    for (JsonNode field : get(bureau, "/assets/" + id).json().at("/sheet/fields")) {
      if (field.path("name").asText().equals("col1")) {
        return field.path("level").asText();
      }
    }
    throw new AssertionError(id);
  }

  static ObjectNode sheet() {
    try {
      return (ObjectNode)
          Json.MAPPER.readTree(
              """
              {"id":"x-%s","name":{"zh":"热线","en":"Hot lines"},"description":{"zh":"p","en":"p"},
               "category":"public-service","level":"GENERAL_1",
               "owner":{"GOVERNMENT":"BUREAU","ENTERPRISE":"BUREAU","PPP":"BUREAU"},
               "use":{"GOVERNMENT":{"zh":"p","en":"p"},"ENTERPRISE":{"zh":"p","en":"p"},"PPP":{"zh":"p","en":"p"}},
               "responsible":{"party":"BUREAU","office":{"zh":"p","en":"p"}},"legalBasis":[{"zh":"p","en":"p"}],
               "purposes":["GOVERNANCE"],"necessity":{"zh":"p","en":"p"},"scope":{"zh":"p","en":"p"},
               "source":"PEOPLE","refresh":{"zh":"p","en":"p"},
               "retention":{"days":30,"from":{"zh":"p","en":"p"},"disposal":"BY_HAND"},
               "fields":[{"name":"col1","title":{"zh":"p","en":"p"},"type":"TEXT","kind":"CODE","sensitive":false}]}"""
                  .formatted(UUID.randomUUID().toString().substring(0, 8)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
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
