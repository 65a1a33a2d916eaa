package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.tenancy.entity.CityTime;

/** Findings of the analyses by HTTP: read, judged, passed on; and how the analyses are set. */
class AnalyticsOverRestTest {

  private static final LocalDate TODAY = LocalDate.now(CityTime.ZONE);

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final String property = door.token("PROPERTY_MANAGER", Tier.COMMUNITY, code);
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, code);

  private Answer get(String path) {
    return door.ask("GET", path).by(clerk).now();
  }

  private UUID device(String model, UUID place) {
    var device = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state)"
            + " values (?, ?, ?, 'North', ?, ?, 'IN_SERVICE')",
        code,
        device,
        device.toString(),
        model,
        place);
    return device;
  }

  private UUID found(String analysis, String model, String metric, boolean personal, UUID place) {
    var id = UUID.randomUUID();
    community.sql(
        """
        insert into analysis_finding (tenant_id, id, analysis, pack_version, device_id, model, metric, personal, severity,
          state, found_on, last_on, since, days, threshold, seen, high, amount, change, points, changed_at)
        values (?, ?, ?, 1, ?, ?, ?, ?, 'MINOR', 'OPEN', ?, ?, ?, 60, 60, 44.1, 60, 39, 12, 61, now())\
        """,
        code,
        id,
        analysis,
        device(model, place),
        model,
        metric,
        personal,
        TODAY.minusDays(1),
        TODAY.minusDays(1),
        TODAY.minusDays(61));
    return id;
  }

  private String lift() {
    return "/analytics/findings/"
        + found("lift-vibration", "lift-monitor", "vibration", false, community.building);
  }

  private Answer judge(String finding, String by, Map<String, ?> verdict) {
    return door.ask("POST", finding + "/verdict").by(by).with(verdict);
  }

  private static Map<String, String> verdict(String state, String note) {
    return Map.of("state", state, "note", note);
  }

  @Test
  void aFindingIsReadWithItsReasonItsFiguresAndItsCourse() {
    var finding = lift();
    var told = get(finding).is(200).json();
    assertThat(told.path("reason").asText()).contains("轿厢振动持续增大");
    assertThat(told.path("state").asText()).isEqualTo("OPEN");
    assertThat(told.path("foundOn").asText()).isEqualTo(TODAY.minusDays(1).toString());
    assertThat(told.path("seen").path("points").asInt()).isEqualTo(61);
    assertThat(told.path("caseId").isNull()).isTrue();
    var course = get(finding + "/course").is(200).json();
    assertThat(course.path("unit").asText()).isEqualTo("mg");
    assertThat(course.path("daily").asBoolean()).isTrue();
    assertThat(course.path("points").isArray()).isTrue();
    var english = door.ask("GET", finding).by(clerk).in("en").now().is(200);
    assertThat(english.text("reason")).contains("Car vibration has grown");
  }

  @Test
  void theListIsNarrowedByTheQueryAndPaged() {
    var id = lift().substring("/analytics/findings/".length());
    var device = get("/analytics/findings/" + id).is(200).text("device");
    for (var hit :
        new String[] {
          "",
          "?analysis=lift-vibration",
          "?state=OPEN",
          "?open=true",
          "?device=" + device,
          "?limit=1"
        }) {
      var page = get("/analytics/findings" + hit).is(200).json();
      assertThat(page.path("items").findValuesAsText("id")).as(hit).containsExactly(id);
      assertThat(page.path("total").asInt()).as(hit).isEqualTo(1);
    }
    for (var miss :
        new String[] {
          "?analysis=water-leak", "?state=HANDLED", "?open=false", "?device=" + UUID.randomUUID()
        }) {
      assertThat(get("/analytics/findings" + miss).is(200).json().path("total").asInt())
          .as(miss)
          .isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=open", "device=lift", "open=yes"})
  void aWrongWordInTheQueryIsTold(String query) {
    get("/analytics/findings?" + query).refused(400, "invalid");
  }

  @Test
  void aVerdictIsTakenAndItsNoteAndDayAreReadAgain() {
    var finding = lift();
    judge(
            finding,
            clerk,
            Map.of("state", "KNOWN", "note", "works", "until", TODAY.plusDays(3).toString()))
        .is(204);
    var known = get(finding).is(200).json();
    assertThat(known.path("knownUntil").asText()).isEqualTo(TODAY.plusDays(3).toString());
    judge(finding, clerk, verdict("FALSE_ALARM", "loose")).is(204);
    var judged = get(finding).is(200).json();
    assertThat(judged.path("state").asText()).isEqualTo("FALSE_ALARM");
    assertThat(judged.path("note").asText()).isEqualTo("loose");
    assertThat(judged.path("knownUntil").isNull()).isTrue();
    assertThat(judged.path("judgedAt").asText()).endsWith("Z");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "OPEN, x, -",
        "PERHAPS, x, -",
        "-, x, -",
        "CONFIRMED, -, -",
        "CONFIRMED, ' ', -",
        "KNOWN, x, -",
        "KNOWN, x, tomorrow",
        "HANDLED, x, 2031-01-01"
      })
  void aVerdictThatIsNoneIsRefused(String state, String note, String until) {
    var finding = lift();
    var verdict = new HashMap<String, String>();
    verdict.put("state", state);
    verdict.put("note", note);
    verdict.put("until", until);
    judge(finding, clerk, verdict).refused(400, "invalid");
    assertThat(get(finding).text("state")).isEqualTo("OPEN");
  }

  @Test
  void aFindingIsPassedOnOnceAndTheMatterHasAnAddress() {
    var finding = lift();
    var opened = door.ask("POST", finding + "/case").by(clerk).now().is(201);
    assertThat(opened.headers().get("Location")).endsWith("/matters/" + opened.text("id"));
    assertThat(get(finding).text("caseId")).isEqualTo(opened.text("id"));
    get("/matters/" + opened.text("id")).is(200);
    door.ask("POST", finding + "/case").by(clerk).now().refused(409, "analysis-case-stands");
  }

  @Test
  void thereIsNothingToUndoUntilFalseAlarmsMadeItSlower() {
    var finding = lift();
    door.ask("POST", finding + "/undo-easing").by(clerk).now().refused(409, "analysis-not-eased");
    judge(finding, clerk, verdict("FALSE_ALARM", "loose")).is(204);
    community.sql("update analysis_easing set falses = 2 where tenant_id = ?", code);
    assertThat(get(finding).json().path("steps").asInt()).isEqualTo(1);
    door.ask("POST", finding + "/undo-easing").by(clerk).now().is(204);
    assertThat(get(finding).json().path("steps").asInt()).isZero();
  }

  @Test
  void whoMayOnlyReadJudgesNothingAndWhoMayNotReadSeesNothing() {
    var finding = lift();
    door.ask("GET", finding).by(property).now().is(200);
    judge(finding, property, verdict("HANDLED", "x")).refused(403, "not-permitted");
    door.ask("POST", finding + "/case").by(property).now().refused(403, "not-permitted");
    door.ask("POST", finding + "/undo-easing").by(property).now().refused(403, "not-permitted");
    door.ask("PUT", "/analytics/analyses/water-leak")
        .by(property)
        .with(Map.of("enabled", false, "threshold", 0.01))
        .refused(403, "not-permitted");
    for (var path : new String[] {finding, finding + "/course", "/analytics/analyses"}) {
      door.ask("GET", path).by(worker).now().refused(403, "not-permitted");
    }
  }

  @Test
  void aHomesFindingIsNotThereForWhoMaySeeNoReadingsNorWithoutConsent() {
    var home = found("water-leak", "water-meter", "flow", true, community.room);
    door.ask("GET", "/analytics/findings/" + home).by(property).now().refused(404, "not-found");
    get("/analytics/findings/" + home).refused(404, "not-found");
    judge("/analytics/findings/" + home, clerk, verdict("HANDLED", "x")).refused(404, "not-found");
    assertThat(get("/analytics/findings").is(200).json().path("total").asInt()).isZero();
  }

  @Test
  void aFindingOfAnotherCommunityAndWhatIsNoIdAreNotThere() {
    var finding = lift();
    var other = door.token("CLERK", Tier.COMMUNITY, new TestCommunity().tenant.value());
    door.ask("GET", finding).by(other).now().refused(404, "not-found");
    door.ask("GET", finding + "/course").by(other).now().refused(404, "not-found");
    judge(finding, other, verdict("HANDLED", "x")).refused(404, "not-found");
    door.ask("POST", finding + "/case").by(other).now().refused(404, "not-found");
    get("/analytics/findings/none").refused(404, "not-found");
    get("/analytics/findings/" + UUID.randomUUID() + "/course").refused(404, "not-found");
    assertThat(get(finding).text("state")).isEqualTo("OPEN");
  }

  @Test
  void findingsLeaveAsAFileInTheFormThatIsAskedFor() {
    lift();
    var csv = get("/analytics/findings/export?form=csv").is(200);
    assertThat(csv.headers().get("Content-Type")).startsWith("text/csv");
    assertThat(new String(csv.body(), StandardCharsets.UTF_8)).contains("电梯振动渐增", "待核实");
    assertThat(get("/analytics/findings/export?form=json").is(200).json()).isNotEmpty();
    assertThat(get("/analytics/findings/export?form=xlsx").is(200).body()).startsWith('P', 'K');
    get("/analytics/findings/export?form=pdf").refused(400, "invalid");
  }

  private Map<String, Object> analysis(String id) {
    for (var row : get("/analytics/analyses").is(200).json()) {
      if (row.path("analysis").path("id").asText().equals(id)) {
        return Map.of(
            "enabled",
            row.path("setting").path("enabled").asBoolean(),
            "threshold",
            row.path("setting").path("threshold").asDouble());
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void anAnalysisIsSetWithinThePacksLimitsAndWhole() {
    var leak = "/analytics/analyses/water-leak";
    var delivered = analysis("water-leak");
    for (var wrong :
        new Object[] {
          Map.of("enabled", true, "threshold", 7),
          Map.of("enabled", true),
          Map.of("threshold", 0.01),
          Map.of()
        }) {
      door.ask("PUT", leak).by(clerk).with(wrong).refused(400, "invalid");
      assertThat(analysis("water-leak")).as("%s", wrong).isEqualTo(delivered);
    }
  }

  @Test
  void aResidentReadsTheOwnHomeAndNoOther() {
    var resident = door.person("RESIDENT", Tier.RESIDENT, code);
    var token = door.issued(resident);
    var neighbour = door.issued(door.person("RESIDENT", Tier.RESIDENT, code));
    community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation)"
            + " values (?, ?, ?, 'OWNER')",
        code,
        community.room,
        resident.accountId());
    var home = found("water-leak", "water-meter", "flow", true, community.room);
    var meter = device("electricity-meter", community.room);
    community.sql(
        "insert into analysis_band (tenant_id, device_id, analysis, week, used, low, middle, high,"
            + " homes, changed_at) values (?, ?, 'electricity-peers', ?, 50, 37, 39, 40, 20,"
            + " now())",
        code,
        meter,
        TODAY.minusDays(7));
    assertThat(door.ask("GET", "/home/analytics/findings").by(token).now().is(200).json())
        .singleElement()
        .satisfies(one -> assertThat(one.path("id").asText()).isEqualTo(home.toString()));
    var week = door.ask("GET", "/home/analytics/comparisons").by(token).now().is(200).json();
    assertThat(week.path(0).path("unit").asText()).isEqualTo("kWh");
    assertThat(week.path(0).path("atLeast").asInt()).isEqualTo(20);
    for (var path : new String[] {"/home/analytics/findings", "/home/analytics/comparisons"}) {
      assertThat(door.ask("GET", path).by(neighbour).now().is(200).json()).isEmpty();
      door.ask("GET", path).by(worker).now().refused(403, "not-permitted");
    }
    door.ask("GET", "/analytics/findings").by(token).now().refused(403, "not-permitted");
  }
}
