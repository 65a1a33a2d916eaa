package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.entity.Tier;
import org.linli.cases.entity.CaseDraft;
import org.linli.community.TestCommunity;
import org.linli.testing.Requirement;

/** Things made, changed and ended through the door, with the status of each step. */
class RestFlowsTest {

  private static final Map<String, Object> PHOTO =
      Map.of("content", Base64.getEncoder().encodeToString(TestCommunity.PHOTO.content()));

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);

  private Answer get(String path) {
    return door.ask("GET", path).by(clerk).now();
  }

  private Answer post(String path, Object body) {
    return door.ask("POST", path).by(clerk).with(body);
  }

  private Answer delete(String path) {
    return door.ask("DELETE", path).by(clerk).now();
  }

  private String made(String collection, Object body) {
    var answer = post("/" + collection, body).is(201);
    var id = answer.text("id");
    assertThat(answer.headers().get("Location")).endsWith("/" + collection + "/" + id);
    return id;
  }

  /** A case that was opened before what people see became a grid event. */
  private CaseDraft lamp() {
    return new CaseDraft("OTHER", "CLERK", "Lamp", "broken", "MINOR", community.building);
  }

  @Test
  void aPlaceIsMadeReadRenamedAndRemoved() {
    var id = made("places", Map.of("kind", "COMPOUND", "code", "C9", "name", "East"));
    assertThat(get("/places/" + id).is(200).text("name")).isEqualTo("East");
    door.ask("PUT", "/places/" + id + "/name").by(clerk).with(Map.of("name", "West")).is(204);
    assertThat(get("/places/" + id).text("name")).isEqualTo("West");
    assertThat(get("/places/" + id + "/children").is(200).json()).isEmpty();
    assertThat(get("/places").is(200).json().findValuesAsText("id")).contains(id);
    post("/places", Map.of("kind", "COMPOUND", "code", "C9", "name", "x"))
        .refused(409, "place-code-taken");
    post("/places", Map.of("kind", "ROOM", "code", "R9", "name", "x", "parent", id))
        .refused(422, "place-misplaced");
    post("/places", Map.of("kind", "BUILDING", "code", "B9", "name", "x", "parent", id))
        .refused(422, "grid-missing");
    delete("/places/" + community.grid).refused(409, "place-in-use");
    delete("/places/" + id).is(204);
    get("/places/" + id).refused(404, "not-found");
    delete("/places/" + id).refused(404, "not-found");
  }

  @Test
  void whatIsMissingIsNotedPlannedAndToldOverTheDoor() {
    door.ask("PUT", "/provision/extents")
        .by(clerk)
        .with(Map.of("per", "canteen", "amount", 2))
        .is(204);
    door.ask("PUT", "/provision/extents")
        .by(clerk)
        .with(Map.of("per", "lift", "amount", 2))
        .refused(404, "not-found");
    door.ask("PUT", "/provision/extents")
        .by(clerk)
        .with(Map.of("per", "canteen", "amount", -2))
        .refused(400, "invalid");
    assertThat(get("/provision/extents").is(200).json().get(0).path("amount").asInt()).isEqualTo(2);
    var needs = get("/provision/needs?model=canteen-screen").is(200).json().path("items");
    assertThat(needs.get(0).path("needed").asInt()).isEqualTo(2);
    assertThat(needs.get(0).path("state").asText()).isEqualTo("SHORT");
    var plan = Map.of("model", "canteen-screen", "count", 2);
    var id = post("/provision/plans", plan).is(200).json().path("devices").get(0).asText();
    assertThat(get("/devices/" + id + "/life").is(200).text("state")).isEqualTo("PLANNED");
    var planned = get("/provision/needs?model=canteen-screen").json().path("items").get(0);
    assertThat(planned.path("planned").asInt()).isEqualTo(2);
    var stepped = Map.of("to", "INSTALLED", "reason", "put up");
    post("/devices/" + id + "/life/steps", stepped);
    post("/provision/plans", plan).refused(409, "reuse-first");
    var bin = post("/devices", Map.of("code", "M1", "name", "cover", "model", "manhole-cover"));
    var specs = "/devices/" + bin.is(201).text("id") + "/specs";
    assertThat(get(specs).is(200).json().get(0).path("state").asText()).isEqualTo("UNKNOWN");
    door.ask("PUT", specs).by(clerk).with(Map.of("amounts", Map.of("load", 90))).is(204);
    assertThat(get(specs).is(200).json().get(0).path("state").asText()).isEqualTo("BELOW");
    door.ask("PUT", specs)
        .by(clerk)
        .with(Map.of("amounts", Map.of("depth", 90)))
        .refused(400, "invalid");
    for (var list : List.of("needs", "specs", "gaps")) {
      get("/provision/" + list + "/export?form=xlsx").is(200);
    }
  }

  @Test
  @Requirement("004-S6b")
  void aDevicesSecretIsShownOnceAndWorthNothingAfterItsEnd() {
    var issued =
        post(
                "/devices",
                Map.of(
                    "code",
                    "D1",
                    "name",
                    "smoke",
                    "model",
                    "smoke-detector",
                    "place",
                    community.room))
            .is(201);
    var id = issued.text("id");
    assertThat(issued.text("secret")).isNotBlank();
    assertThat(issued.headers().get("Location")).endsWith("/devices/" + id);
    assertThat(get("/devices/" + id).is(200).json().toString())
        .doesNotContain(issued.text("secret"));
    var fresh = door.ask("POST", "/devices/" + id + "/secret").by(clerk).now().is(200);
    assertThat(fresh.text("secret")).isNotBlank().isNotEqualTo(issued.text("secret"));
    post("/devices", Map.of("code", "D1", "name", "n", "model", "smoke-detector"))
        .refused(409, "device-code-taken");
    post("/devices", Map.of("code", "D2", "name", "n", "model", "perpetuum"))
        .refused(404, "not-found");
    post("/devices", Map.of("code", "D 2", "name", "n", "model", "smoke-detector"));
    delete("/devices/" + id).is(204);
    delete("/devices/" + id).is(204);
    door.ask("POST", "/devices/" + id + "/secret").by(clerk).now().refused(409, "device-retired");
    assertThat(get("/devices?state=SCRAPPED").json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aCheckIsDueWrittenDownAndInTheRegister() {
    var draft = Map.of("code", "K1", "name", "meter", "model", "water-meter");
    var id = post("/devices", draft).is(201).text("id");
    assertThat(get("/checks/due?device=" + id).is(200).json().path("total").asInt()).isEqualTo(2);
    get("/checks/due?type=SMELL").refused(400, "invalid");
    get("/checks/due?days=-1").refused(400, "invalid");
    var answers = new ArrayList<Map<String, Object>>();
    for (var item : List.of("look", "power", "line", "label", "clean")) {
      answers.add(Map.of("item", item, "result", "GOOD"));
    }
    var path = "/devices/" + id + "/checks";
    var whole = Map.of("plan", "quarterly-inspection", "answers", answers);
    assertThat(post(path, whole).is(200).text("nextOn")).matches("\\d{4}-\\d\\d-\\d\\d");
    var short1 = Map.of("plan", "quarterly-inspection", "answers", answers.subList(0, 2));
    post(path, short1).refused(400, "invalid");
    post(path, Map.of("plan", "perpetuum", "answers", answers)).refused(404, "not-found");
    answers.set(0, Map.of("item", "look", "result", "FAULT", "text", "broken"));
    var found = post(path, whole).is(200);
    get("/matters/" + found.text("caseId")).is(200);
    var records = get("/checks/records?device=" + id + "&passed=false").is(200).json();
    assertThat(records.path("total").asInt()).isEqualTo(1);
    assertThat(get("/checks/sum").is(200).json().path("devices").asInt()).isPositive();
    var csv =
        new String(get("/checks/records/export?form=csv").is(200).body(), StandardCharsets.UTF_8);
    assertThat(csv).contains("broken");
    get("/checks/due/export?form=xlsx").is(200);
  }

  @Test
  @Requirement("004-S6b")
  void aDevicesLifeIsToldMovedAndReplacedOverTheDoor() {
    var draft = Map.of("code", "E1", "name", "lift", "model", "lift-monitor");
    var id = post("/devices/planned", draft).is(201).text("id");
    var life = "/devices/" + id + "/life";
    assertThat(get(life).is(200).text("state")).isEqualTo("PLANNED");
    post(life + "/secret", Map.of("overlap", "PT1H")).refused(409, "device-retired");
    post(life + "/steps", Map.of("to", "REPAIR", "reason", "x"))
        .refused(409, "device-step-not-legal");
    post(life + "/steps", Map.of("to", "INSTALLED")).is(204);
    post(life + "/steps", Map.of("to", "IN_SERVICE")).is(204);
    post(life + "/steps", Map.of("to", "STOPPED")).refused(400, "invalid");
    for (var wrong : new String[] {"P8D", "-PT1S", "soon"}) {
      post(life + "/secret", Map.of("overlap", wrong)).refused(400, "invalid");
    }
    post(life + "/secret", Map.of()).refused(400, "invalid");
    assertThat(post(life + "/secret", Map.of("overlap", "PT1H")).is(200).text("formerUntil"))
        .isNotBlank();
    door.ask("PUT", life + "/plate").by(clerk).with(Map.of("supplier", "维保公司")).is(204);
    assertThat(get(life + "/plate").is(200).text("supplier")).isEqualTo("维保公司");
    var next = post(life + "/replacement", Map.of("code", "E2", "reason", "burnt")).is(201);
    assertThat(next.text("secret")).isNotBlank();
    var story = get("/devices/" + next.text("id") + "/life").is(200).json();
    assertThat(story.path("before").path(0).path("code").asText()).isEqualTo("E1");
    assertThat(get(life).json().path("steps")).hasSize(4);
    assertThat(get(life).text("state")).isEqualTo("SCRAPPED");
  }

  @ParameterizedTest
  @CsvSource({
    "'',400",
    "metric=smoke,200",
    "metric=smell,404",
    "metric=smoke&points=0,400",
    "metric=smoke&points=2001,400",
    "metric=smoke&from=yesterday,400",
    "metric=smoke&from=2026-02-02T00:00:00Z&until=2026-02-01T00:00:00Z,400",
    "metric=smoke&from=2020-01-01T00:00:00Z,400",
    "metric=smoke&from=2026-02-01T00:00:00Z&until=2026-02-02T00:00:00Z,200"
  })
  void readingsAreAskedByMetricAndSpan(String query, int status) {
    var device = community.device(community.room);
    var answer = get("/devices/" + device + "/readings?" + query).is(status);
    if (status == 200) {
      assertThat(answer.json().path("metric").asText()).isEqualTo("smoke");
      assertThat(answer.json().path("points")).isEmpty();
    }
  }

  @Test
  void whatADeviceMeasuredIsDownloadedAsAFile() {
    var device = community.device(community.room);
    var answer = get("/devices/" + device + "/readings/export?form=csv").is(200);
    assertThat(answer.headers().get("Content-Disposition")).contains("readings-");
    get("/devices/" + UUID.randomUUID() + "/readings/export?form=csv").is(404);
    get("/devices/" + device + "/readings/export?from=2020-01-01T00:00:00Z").is(400);
  }

  @ParameterizedTest
  @CsvSource({
    "latest, 200",
    "latest?model=smoke-detector, 200",
    "latest?place=nowhere, 400",
    "together?model=smoke-detector&metric=smoke, 200",
    "together?model=smoke-detector&metric=weight, 404",
    "together?model=no-such-thing&metric=smoke, 404",
    "together?metric=smoke, 400"
  })
  void manyDevicesAreAskedAtOnce(String question, int status) {
    get("/readings/" + question).is(status);
  }

  @Test
  void theLedgerIsDownloadedAsAnExcelFile() {
    var answer = get("/devices/export").is(200);
    assertThat(answer.headers().get("Content-Disposition"))
        .matches("attachment; filename=\"devices-\\d{8}-\\d{4}\\.xlsx\"");
    assertThat(answer.headers().get("Content-Type")).contains("spreadsheetml");
    assertThat(Arrays.copyOf(answer.body(), 2)).isEqualTo(new byte[] {'P', 'K'});
  }

  @ParameterizedTest
  @CsvSource({
    "/devices/export?form=csv, csv, text/csv",
    "/devices/export?form=json, json, application/json",
    "/devices/export?form=XLSX, xlsx, spreadsheetml",
    "/looks/export?form=csv, csv, text/csv",
    "/looks/export?form=json, json, application/json",
    "/looks/export, xlsx, spreadsheetml",
  })
  void aListIsDownloadedInTheFormThatIsAskedFor(String path, String ending, String type) {
    var answer = get(path).is(200);
    assertThat(answer.headers().get("Content-Disposition")).endsWith("." + ending + "\"");
    assertThat(answer.headers().get("Content-Type")).contains(type);
    assertThat(answer.headers().get("X-Linli-File")).isNotBlank();
  }

  @Test
  void aFormThatThereIsNotIsToldWhichThereAre() {
    get("/devices/export?form=pdf").refused(400, "invalid");
  }

  @Test
  void aCaseGoesItsOneWayAndEveryStepOutOfTurnIsAConflict() {
    var worker = door.person("GRID_WORKER", Tier.COMMUNITY, code);
    var hand = door.issued(worker);
    var id = community.as(community.clerk, () -> community.opened(lamp()));
    door.ask("POST", "/cases/" + id + "/close")
        .by(clerk)
        .now()
        .refused(409, "case-step-not-possible");
    post("/cases/" + id + "/dispatch", Map.of()).refused(400, "invalid");
    post("/cases/" + id + "/dispatch", Map.of("account", UUID.randomUUID()))
        .refused(404, "not-found");
    post("/cases/" + id + "/dispatch", Map.of("account", worker.accountId())).is(204);
    door.ask("POST", "/cases/" + id + "/accept").by(clerk).now().refused(403, "case-not-assigned");
    door.ask("POST", "/cases/" + id + "/accept").by(hand).now().is(204);
    door.ask("POST", "/cases/" + id + "/handle").by(hand).with(Map.of()).refused(400, "invalid");
    door.ask("POST", "/cases/" + id + "/handle")
        .by(hand)
        .with(Map.of("note", "done", "photos", List.of(PHOTO)))
        .is(204);
    door.ask("POST", "/cases/" + id + "/handle")
        .by(hand)
        .with(Map.of("note", "again"))
        .refused(409, "case-step-not-possible");
    post("/cases/" + id + "/confirm", Map.of()).is(204);
    door.ask("POST", "/cases/" + id + "/close").by(clerk).now().is(204);
    var detail = get("/cases/" + id).is(200).json();
    assertThat(detail.at("/row/state").asText()).isEqualTo("CLOSED");
    assertThat(detail.path("steps").findValuesAsText("action"))
        .containsExactly("OPENED", "DISPATCHED", "ACCEPTED", "HANDLED", "CONFIRMED", "CLOSED");
    var photo = get("/cases/" + id + "/photos/" + detail.path("photos").get(0).asText()).is(200);
    assertThat(photo.headers().get("Content-Type")).startsWith("image/jpeg");
    assertThat(photo.body()).isEqualTo(TestCommunity.PHOTO.content());
    get("/cases/" + id + "/photos/" + UUID.randomUUID()).refused(404, "not-found");
  }

  @Test
  void aHoleAmongPhotographsIsARefusalAndNoFault() {
    var resident = door.token("RESIDENT", Tier.RESIDENT, code);
    for (var hole : List.<Map<String, Object>>of(Map.of(), Map.of("mediaType", "image/png"))) {
      door.ask("POST", "/reports")
          .by(resident)
          .with(Map.of("title", "t", "text", "", "photos", List.of(hole)))
          .refused(400, "matter-answers");
    }
    assertThat(
            door.ask("POST", "/reports")
                .by(resident)
                .with((Object) "{\"title\":\"t\",\"text\":\"\",\"photos\":[null]}")
                .status())
        .isBetween(400, 499);
  }

  @Test
  void aResidentsReportIsAGridEventOfTheirsAlone() {
    var resident = door.issued(door.person("RESIDENT", Tier.RESIDENT, code));
    var neighbour = door.issued(door.person("RESIDENT", Tier.RESIDENT, code));
    var report =
        door.ask("POST", "/reports")
            .by(resident)
            .with(Map.of("title", "Water", "text", "everywhere", "photos", List.of(PHOTO)))
            .is(201);
    var id = report.text("id");
    assertThat(report.headers().get("Location")).endsWith("/reports/events/" + id);
    assertThat(report.text("address")).isEqualTo("/api/v1/reports/events/" + id);
    assertThat(report.text("number")).startsWith("网格-");
    assertThat(
            door.ask("GET", "/reports/events/" + id)
                .by(resident)
                .now()
                .is(200)
                .json()
                .at("/row/number")
                .asText())
        .isEqualTo(report.text("number"));
    door.ask("GET", "/reports/events/" + id).by(neighbour).now().refused(404, "not-found");
    assertThat(
            door.ask("GET", "/reports/events").by(resident).now().is(200).json().at("/items/0/id"))
        .hasToString("\"" + id + "\"");
    door.ask("GET", "/reports/events/" + id + "/files/" + java.util.UUID.randomUUID())
        .by(resident)
        .now()
        .refused(404, "not-found");
    assertThat(get("/matters/" + id).is(200).json().at("/row/door").asText()).isEqualTo("RESIDENT");
    assertThat(door.ask("GET", "/reports").by(resident).now().json().path("total").asInt())
        .as("no case")
        .isZero();
  }

  @Test
  void anExperienceOfficerFollowsTheOwnReport() {
    var officer = door.issued(door.person("EXPERIENCE_OFFICER", Tier.RESIDENT, code));
    var report =
        door.ask("POST", "/reports").by(officer).with(Map.of("title", "Lamp", "text", "")).is(201);
    door.ask("GET", report.text("address").substring("/api/v1".length())).by(officer).now().is(200);
  }

  @Test
  void whatIsTakenUpInTheWordsOfCasesIsAGridEvent() {
    var draft = new HashMap<String, Object>();
    draft.put("kind", "OTHER");
    draft.put("source", "CLERK");
    draft.put("title", "Lamp");
    draft.put("severity", "CRITICAL");
    draft.put("place", community.building);
    draft.put("values", Map.of("eventClass", "c-utility"));
    var opened = post("/cases", draft).is(201);
    var matter = get("/matters/" + opened.text("id")).is(200).json();
    assertThat(opened.headers().get("Location")).endsWith("/matters/" + opened.text("id"));
    assertThat(matter.at("/row/kind").asText()).isEqualTo("grid-event");
    assertThat(matter.toString()).as("what else was told").contains("\"value\":\"c-utility\"");
    assertThat(matter.at("/row/door").asText()).isEqualTo("COUNTER");
    assertThat(matter.at("/form/fields").findValuesAsText("id")).contains("grave");
    draft.put("source", "ALARM");
    assertThat(post("/cases", draft).refused(400, "invalid").text("at")).isEqualTo("source");
    draft.put("source", "PATROL");
    draft.remove("title");
    assertThat(post("/cases", draft).refused(400, "invalid").text("at")).isEqualTo("title");
    assertThat(get("/cases").is(200).json().path("total").asInt()).isZero();
  }

  @Test
  void anAlarmLeadsToTheMatterThatItOpened() {
    var alarm = community.alarm(community.room, "CRITICAL", "FIRE");
    get("/alarms/" + alarm.alarm() + "/matter").refused(404, "not-found");
    var matter = community.alarmMatter(alarm);
    var row = get("/alarms/" + alarm.alarm() + "/matter").is(200).json();
    assertThat(row.path("id").asText()).isEqualTo(matter.toString());
    assertThat(row.path("kind").asText()).isEqualTo("alarm-event");
    var whole = get("/matters/" + matter).is(200).json();
    assertThat(whole.at("/origin/from").asText()).isEqualTo("ALARM");
    assertThat(whole.at("/origin/subject").asText()).isEqualTo(alarm.alarm().toString());
    get("/alarms/" + alarm.alarm() + "/case").refused(404, "not-found");
  }

  @Test
  void whoMayNotReportIsToldSo() {
    var worker = door.issued(door.person("GRID_WORKER", Tier.COMMUNITY, code));
    door.ask("POST", "/reports")
        .by(worker)
        .with(Map.of("title", "t"))
        .refused(403, "not-permitted");
  }

  @Test
  void aPageTellsItsPlaceAndTheWhole() {
    var ids = new ArrayList<String>();
    for (int number = 0; number < 3; number++) {
      ids.add(made("notices", Map.of("title", "n" + number, "body", "b")));
    }
    var page = get("/notices?offset=1&limit=1").is(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(3);
    assertThat(page.path("offset").asInt()).isEqualTo(1);
    assertThat(page.path("limit").asInt()).isEqualTo(1);
    assertThat(page.path("items").findValuesAsText("id")).containsExactly(ids.get(1));
    assertThat(get("/notices").json().path("limit").asInt()).isEqualTo(50);
    assertThat(get("/notices?search=N2").json().path("total").asInt()).isEqualTo(1);
    assertThat(get("/notices?offset=500").is(200).json().path("items")).isEmpty();
  }

  @Test
  void aNoticeIsRefusedForWhatItLacks() {
    assertThat(post("/notices", Map.of("body", "b")).refused(400, "invalid").text("at"))
        .isEqualTo("title");
    assertThat(
            post("/notices", Map.of("title", "t", "body", "b", "until", "2020-01-01T00:00:00Z"))
                .refused(400, "invalid")
                .text("at"))
        .isEqualTo("until");
    assertThat(
            post("/notices", Map.of("title", "t", "body", "b", "until", "soon"))
                .refused(400, "malformed")
                .text("at"))
        .isEqualTo("until");
  }

  @Test
  void anAlarmIsAcknowledgedAgainWithoutHarm() {
    var alarm = community.alarm(community.room, "CRITICAL", null).alarm();
    for (int time = 0; time < 2; time++) {
      door.ask("POST", "/alarms/" + alarm + "/acknowledge").by(clerk).now().is(204);
    }
    var row = get("/alarms").is(200).json().path("items").get(0);
    assertThat(row.path("acknowledgedBy").asText()).isNotBlank();
    assertThat(row.path("clearedAt").isNull()).isTrue();
    door.ask("POST", "/alarms/" + UUID.randomUUID() + "/acknowledge")
        .by(clerk)
        .now()
        .refused(404, "not-found");
  }

  @Test
  void whatWasDoneStandsInTheAuditLog() {
    var id = made("notices", Map.of("title", "t", "body", "b"));
    delete("/notices/" + id);
    assertThat(get("/audit").is(200).json().path("items").findValuesAsText("action"))
        .contains("notice.published", "notice.withdrawn");
  }

  @Test
  void aProgramNeitherMakesTokensNorChangesPasswordsAndEndsItsOwn() {
    var person = door.person("CLERK", Tier.COMMUNITY, code);
    var token = door.issued(person);
    var mine = door.ask("GET", "/tokens").by(token).now().is(200).json();
    assertThat(mine).hasSize(1);
    assertThat(mine.toString()).doesNotContain(token);
    door.ask("DELETE", "/tokens/" + mine.get(0).path("id").asText())
        .by(clerk)
        .now()
        .refused(404, "not-found");
    door.ask("DELETE", "/tokens/" + mine.get(0).path("id").asText()).by(token).now().is(204);
    door.ask("GET", "/tokens").by(token).now().refused(401, "not-signed-in");
  }

  @Test
  void aWrongPasswordTellsNothing() {
    for (var wrong :
        List.of(
            Map.of("username", "nobody-" + code, "password", "x", "label", "l"),
            Map.of("username", "a".repeat(61), "password", "x", "label", "l"))) {
      door.ask("POST", "/tokens").with(wrong).refused(401, "wrong-password");
    }
    door.ask("POST", "/tokens").with(Map.of("password", "x")).refused(400, "invalid");
    door.ask("POST", "/password")
        .with(Map.of("username", "x", "password", "y"))
        .refused(400, "invalid");
  }

  @Test
  void aDeviceThatNobodyKnowsIsAnsweredLikeAWrongSecret() {
    var device = community.device(community.room);
    for (var id : List.of(device.toString(), UUID.randomUUID().toString(), "x")) {
      door.ask("POST", "/feeds/" + id)
          .with("X-Device-Secret", "wrong")
          .with((Object) "{\"ts\":\"2026-01-01T00:00:00Z\",\"values\":{\"smoke\":1}}")
          .refused(401, "device-unknown");
    }
  }

  @Test
  void aGatewayThatNobodyKnowsIsAnsweredLikeAWrongSecret() {
    for (var path : List.of("/children", "/forms/soil-lora")) {
      door.ask("POST", "/feeds/" + UUID.randomUUID() + path)
          .with("X-Device-Secret", "wrong")
          .with((Object) "{\"children\":[{\"device\":\"A\",\"readings\":[]}]}")
          .refused(401, "device-unknown");
    }
    door.ask("GET", "/feeds/" + UUID.randomUUID() + "/children/commands")
        .with("X-Device-Secret", "wrong")
        .now()
        .refused(401, "device-unknown");
  }

  @Test
  void aLinkIsWrittenAndReadingsAreShownWithTheirCircumstances() {
    var gateway = post("/devices", Map.of("code", "G1", "name", "gw", "model", "edge-gateway"));
    var sensor = post("/devices", Map.of("code", "G2", "name", "soil", "model", "soil-sensor"));
    var id = sensor.is(201).text("id");
    assertThat(get("/devices/" + id + "/link").is(200).json().path("link").isTextual()).isFalse();
    get("/devices/" + UUID.randomUUID() + "/link").refused(404, "not-found");
    var link = Map.of("link", "LORA", "gateway", gateway.is(201).text("id"), "group", "PROPERTY");
    door.ask("PUT", "/devices/" + id + "/link").by(clerk).with(link).is(204);
    assertThat(get("/devices/" + id + "/link").is(200).text("link")).isEqualTo("LORA");
    door.ask("PUT", "/devices/" + id + "/link")
        .by(clerk)
        .with(Map.of("link", "LORA", "group", "PROPERTY"))
        .refused(400, "invalid");
    var row = get("/networks/links?link=LORA").is(200).json().path("items").get(0);
    assertThat(row.path("gatewayName").asText()).isEqualTo("gw");
    assertThat(get("/networks/forms").is(200).json().size()).isGreaterThan(3);
    var readings = "/devices/" + id + "/readings/circumstances";
    assertThat(get(readings + "?metric=moisture").is(200).json()).isEmpty();
    get(readings + "?metric=smoke").refused(404, "not-found");
    get(readings).refused(400, "invalid");
  }
}
