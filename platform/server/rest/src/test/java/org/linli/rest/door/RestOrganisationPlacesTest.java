package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Organisations from above and beside, and their files, through the door. */
class RestOrganisationPlacesTest {

  private static final String HERE = "988703001001";
  private static final String KIND_OF_NOBODY = "guild";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RestDoor door = RestDoor.shared();
  private final String clerk;
  private final String district;
  private final String mark = "p" + UUID.randomUUID().toString().substring(0, 10);

  RestOrganisationPlacesTest() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    district = door.token("DISTRICT_OFFICER", Tier.DISTRICT, HERE.substring(0, 6));
  }

  @Test
  @Requirement("004-S5a")
  void theDistrictReadsACommunitysTreeAndNeitherItsCandidatesNorItsResidents() {
    var committee = made(clerk, draft("residents-committee", mark));
    var resident = door.person("RESIDENT", Tier.RESIDENT, HERE);
    var post = Map.of("account", resident.accountId().toString(), "post", "组长", "main", true);
    var address = "/organisations/" + committee;
    door.ask("POST", address + "/members").by(clerk).with(post).is(204);
    var seen = door.ask("GET", address).by(district).now().is(200).json();
    assertThat(seen.path("row").path("members").asInt()).isEqualTo(1);
    assertThat(seen.path("row").path("mine").asBoolean()).isFalse();
    assertThat(seen.path("members")).isEmpty();
    assertThat(seen.toString()).doesNotContain(resident.username());
    door.ask("GET", address + "/members/candidates")
        .by(district)
        .now()
        .refused(403, "not-permitted");
    door.ask("POST", address + "/members").by(district).with(post).refused(403, "not-permitted");
    door.ask("POST", address + "/closure")
        .by(district)
        .with(Map.of("reason", "x"))
        .refused(403, "not-permitted");
  }

  @Test
  void aListIsNarrowedToAPlaceOrOpenedToThoseBelow() {
    made(clerk, draft("residents-committee", mark));
    assertThat(total(district, "search=" + mark)).isZero();
    assertThat(total(district, "below=true&search=" + mark)).isEqualTo(1);
    assertThat(total(district, "code=" + HERE + "&search=" + mark)).isEqualTo(1);
    assertThat(total(district, "below=true&type=owners-committee&search=" + mark)).isZero();
    assertThat(total(clerk, "type=%20&code=%20&search=" + mark)).as("blank is none").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"below=yes", "closed=1", "limit=0", "limit=501", "offset=-1", "code=12"})
  void aWordOfTheQueryThatIsNoneIsTold(String query) {
    door.ask("GET", "/organisations?" + query).by(clerk).now().refused(400, "invalid");
  }

  @Test
  void anEnterpriseKeepsItsTreeAndNoDivisionOfIt() {
    var enterprise = "rest-orgs-" + mark;
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation values (?, ?, 'OPERATOR')", enterprise, enterprise));
    var manager = door.token("OPERATOR_MANAGER", Tier.OPERATOR, enterprise);
    var head = draft("enterprise", mark);
    door.ask("POST", "/organisations").by(manager).with(head).refused(400, "invalid");
    head.put("creditCode", "91350100m000100y43");
    var id = made(manager, head);
    var row = door.ask("GET", "/organisations/" + id).by(manager).now().is(200).json().path("row");
    assertThat(row.path("organisation").asText()).isEqualTo(enterprise);
    assertThat(row.path("creditCode").asText()).isEqualTo("91350100M000100Y43");
    door.ask("GET", "/organisations/" + id).by(clerk).now().refused(404, "not-found");
    door.ask("GET", "/organisations/" + id).by(district).now().refused(404, "not-found");
    assertThat(total(district, "below=true&closed=true&search=" + mark)).isZero();
    door.ask("GET", "/organisations?organisation=" + enterprise)
        .by(district)
        .now()
        .refused(404, "not-found");
    door.ask("GET", "/organisations/types?organisation=" + enterprise)
        .by(clerk)
        .now()
        .refused(404, "not-found");
    assertThat(
            door.ask("GET", "/organisations/types")
                .by(manager)
                .now()
                .is(200)
                .json()
                .findValuesAsText("id"))
        .containsExactlyInAnyOrder("enterprise", "enterprise-section");
  }

  @Test
  void aStepThatCannotBeIsToldByItsFieldInTheReadersLanguage() {
    var id = made(clerk, draft("residents-committee", mark));
    var move = Map.of("parent", id);
    var en = door.ask("PUT", "/organisations/" + id + "/parent").by(clerk).in("en").with(move);
    assertThat(en.refused(400, "invalid").text("detail")).contains("parent");
    var zh = door.ask("PUT", "/organisations/" + id + "/parent").by(clerk).in("zh-CN").with(move);
    assertThat(zh.refused(400, "invalid").text("detail")).isNotEqualTo(en.text("detail"));
    door.ask("PUT", "/organisations/" + id + "/parent")
        .by(clerk)
        .with("null")
        .refused(400, "malformed");
    door.ask("POST", "/organisations/" + id + "/closure")
        .by(clerk)
        .with("null")
        .refused(400, "malformed");
    door.ask("POST", "/organisations/" + id + "/opening").by(clerk).now().refused(409, "conflict");
    door.ask("DELETE", "/organisations/" + id + "/members/none")
        .by(clerk)
        .now()
        .refused(404, "not-found");
  }

  @Test
  @Requirement({"000-8.2.c-3", "001-6.2.4.E-3"})
  void aFileIsLookedAtFirstThenTakenAndTheSameFileChangesNothing() {
    var file =
        book(List.of(mark, "居委会", "居民委员会"), List.of(mark + "-g", "组", "working-group", "", mark));
    var dry = load(file, "?dryRun=true").is(200).json();
    assertThat(dry.path("rows").asInt()).isEqualTo(2);
    assertThat(dry.path("made").asInt()).isZero();
    assertThat(total(clerk, "search=" + mark)).isZero();
    assertThat(load(file, "").is(200).json().path("made").asInt()).isEqualTo(2);
    var again = load(file, "?dryRun=false").is(200).json();
    assertThat(again.path("unchanged").asInt()).isEqualTo(2);
    assertThat(again.path("made").asInt() + again.path("changed").asInt()).isZero();
    var log = door.ask("GET", "/audit?search=organisation").by(clerk).now().is(200).json();
    assertThat(log.toString()).contains("organisations.imported", "organisation.made");
  }

  @ParameterizedTest
  @CsvSource({"en, Kind, there is no such kind", "zh-CN, 类型, "})
  void faultsOfAFileAreToldByCellInTheReadersLanguage(String language, String column, String text) {
    var file =
        book(List.of(mark, "居委会", KIND_OF_NOBODY), List.of(mark + "-b", "", "working-group"));
    var refused =
        door.ask("POST", "/organisations/files/import")
            .by(clerk)
            .in(language)
            .with("Content-Type", EXCEL)
            .with(file)
            .refused(422, "faulty-sheet")
            .json();
    assertThat(refused.path("detail").asText()).contains("2");
    var first = refused.path("faults").path(0);
    assertThat(first.path("row").asInt()).isEqualTo(2);
    assertThat(first.path("column").asText()).contains(column);
    assertThat(first.path("rule").asText()).isEqualTo("unknown-type");
    assertThat(first.path("found").asText()).isEqualTo(KIND_OF_NOBODY);
    assertThat(first.path("text").asText()).isNotBlank().doesNotContain("argument.");
    if (text != null) {
      assertThat(first.path("text").asText()).isEqualTo(text);
    }
    assertThat(total(clerk, "search=" + mark)).isZero();
  }

  @Test
  void aFileIsForThoseWhoKeepOrganisationsAndMustBeThere() {
    var worker = door.token("GRID_WORKER", Tier.COMMUNITY, HERE);
    for (var path : List.of("template", "export")) {
      door.ask("GET", "/organisations/files/" + path)
          .by(worker)
          .now()
          .refused(403, "not-permitted");
      door.ask("GET", "/organisations/files/" + path).now().refused(401, "not-signed-in");
    }
    door.ask("GET", "/organisations/files/export?form=pdf").by(clerk).now().refused(400, "invalid");
    door.ask("GET", "/organisations/files/export?code=988703001099")
        .by(clerk)
        .now()
        .refused(404, "not-found");
  }

  @Test
  void anExportHoldsWhatTheListHoldsAndNothingOfANeighbour() {
    made(clerk, draft("residents-committee", mark));
    var there = "988703001002";
    door.platform.community(there, OperationMode.GOVERNMENT);
    var neighbour = door.token("CLERK", Tier.COMMUNITY, there);
    made(neighbour, draft("residents-committee", mark + "-there"));
    var ours = exported(clerk, "");
    assertThat(ours).contains(mark).doesNotContain(mark + "-there");
    assertThat(exported(district, "&below=true")).contains(mark + "-there");
    assertThat(exported(district, "&below=true&type=enterprise")).doesNotContain(mark);
  }

  private String exported(String by, String query) {
    var file = door.ask("GET", "/organisations/files/export?form=csv" + query).by(by).now().is(200);
    return new String(file.body(), StandardCharsets.UTF_8);
  }

  private Answer load(byte[] file, String query) {
    return door.ask("POST", "/organisations/files/import" + query)
        .by(clerk)
        .with("Content-Type", EXCEL)
        .with(file);
  }

  private int total(String by, String query) {
    return door.ask("GET", "/organisations?" + query)
        .by(by)
        .now()
        .is(200)
        .json()
        .path("total")
        .asInt();
  }

  private String made(String by, Map<String, Object> draft) {
    return door.ask("POST", "/organisations").by(by).with(draft).is(201).text("id");
  }

  private static Map<String, Object> draft(String type, String number) {
    var draft = new HashMap<String, Object>();
    draft.put("type", type);
    draft.put("number", number);
    draft.put("name", "机构");
    return draft;
  }

  @SafeVarargs
  private static byte[] book(List<String>... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("organisations");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].size(); column++) {
          sheet.value(row + 1, column, rows[row].get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
