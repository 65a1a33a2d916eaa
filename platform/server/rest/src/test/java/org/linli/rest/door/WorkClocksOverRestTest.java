package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.tenancy.entity.CityTime;

/** Clocks, joint work, duplicates, absences and rates as programs of a community ask for them. */
class WorkClocksOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final String other = door.token("CLERK", Tier.COMMUNITY, code);
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, code);
  private final String street = door.token("STREET_OFFICER", Tier.STREET, code.substring(0, 9));

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer post(String who, String path, Object body) {
    return door.ask("POST", path).by(who).with(body);
  }

  private String repair() {
    return post(
            clerk,
            "/matters",
            Map.of(
                "kind",
                "repair",
                "door",
                "COUNTER",
                "place",
                community.building,
                "values",
                Map.of("what", "lamp", "facility", "power")))
        .is(201)
        .text("id");
  }

  private String task(String matter) {
    return get(clerk, "/matters/" + matter).is(200).json().at("/now/0/task").asText();
  }

  private JsonNode candidate(String task) {
    return get(clerk, "/work/" + task + "/candidates").is(200).json().path(0);
  }

  @Test
  void candidatesAreListedAndOneIsGivenTheTask() {
    var task = task(repair());
    var one = candidate(task);
    assertThat(one.path("tasks").asInt()).isZero();
    assertThat(one.path("away").asBoolean()).isFalse();
    post(clerk, "/work/" + task + "/pass-on", Map.of("account", one.path("account"), "reason", "x"))
        .is(204);
    get(worker, "/work/" + task + "/candidates").refused(403, "not-permitted");
    get(clerk, "/work/" + UUID.randomUUID() + "/candidates").refused(404, "not-found");
  }

  @Test
  void aWorkerIsNotGivenTheStepOfAClerk() {
    var task = task(repair());
    var person = account("GRID_WORKER");
    post(clerk, "/work/" + task + "/pass-on", Map.of("account", person, "reason", "x"))
        .refused(409, "matter-person");
  }

  /** Somebody of the community who holds that role and no other. */
  private UUID account(String role) {
    var found = new UUID[1];
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                found[0] =
                    handle
                        .createQuery(
                            "select a.id from account a join account_role r on r.account_id = a.id"
                                + " where a.tenant_id = :tenant and r.role = :role limit 1")
                        .bind("tenant", code)
                        .bind("role", role)
                        .mapTo(UUID.class)
                        .one());
    return found[0];
  }

  @Test
  void anOpinionIsAskedForGivenAndAwaited() {
    var matter = repair();
    var task = task(matter);
    door.ask("POST", "/work/" + task + "/take").by(clerk).now().is(204);
    assertThat(get(clerk, "/work/" + task + "/advisers").is(200).json()).isNotEmpty();
    var asked =
        post(
            clerk,
            "/work/" + task + "/opinions",
            Map.of("account", account("GRID_WORKER"), "question", "seen it?"));
    assertThat(asked.is(201).headers().get("Location")).contains("/opinions/");
    post(clerk, "/work/" + task + "/opinions", Map.of("account", account("GRID_WORKER")))
        .refused(400, "invalid");
    var done = Map.of("values", Map.of("accepted", true));
    post(clerk, "/work/" + task + "/complete", done).refused(409, "matter-opinions");
    var mine = get(worker, "/opinions").is(200).json().path("items").path(0);
    assertThat(mine.path("question").asText()).isEqualTo("seen it?");
    var path = "/opinions/" + mine.path("id").asText();
    post(other, path + "/answer", Map.of("text", "x")).refused(404, "not-found");
    post(worker, path + "/answer", Map.of("text", " ")).refused(400, "invalid");
    post(worker, path + "/answer", Map.of("text", "broken")).is(204);
    post(worker, path + "/answer", Map.of("text", "again")).is(409);
    post(clerk, path + "/withdraw", Map.of("reason", "x")).is(409);
    post(clerk, "/work/" + task + "/complete", done).is(204);
    assertThat(get(clerk, "/matters/" + matter).is(200).json().at("/opinions/0/text").asText())
        .isEqualTo("broken");
  }

  @Test
  void aDepartmentIsAskedUrgedAndAnswersWithAPhotographOrDeclines() {
    var matter = repair();
    var task = task(matter);
    var units = get(clerk, "/work/" + task + "/units").is(200).json();
    assertThat(units.findValuesAsText("name")).contains("GRID_WORKER");
    get(clerk, "/work/" + UUID.randomUUID() + "/units").refused(404, "not-found");
    var unit = Map.of("kind", "ROLE", "name", "GRID_WORKER");
    var path = "/work/" + task + "/opinions";
    var both = Map.of("unit", unit, "account", account("GRID_WORKER"), "question", "?");
    post(clerk, path, both).refused(400, "invalid");
    var due = Instant.now().plus(Duration.ofHours(2));
    var asked = Map.of("unit", unit, "question", "is it dark?", "dueAt", due);
    var id = post(clerk, path, asked).is(201).text("id");
    var opinion = "/opinions/" + id;
    post(worker, opinion + "/urge", Map.of("reason", "x")).refused(404, "not-found");
    post(clerk, opinion + "/urge", Map.of("reason", "people wait")).is(204);
    var mine = get(worker, "/opinions").is(200).json().at("/items/0");
    assertThat(mine.at("/unit/name").asText()).isEqualTo("GRID_WORKER");
    assertThat(mine.path("urged").asInt()).isEqualTo(1);
    assertThat(mine.path("lamp").asText()).isEqualTo("GREEN");
    var jpeg = java.util.Base64.getEncoder().encodeToString(new byte[] {-1, -40, -1, 1});
    post(worker, opinion + "/answer", Map.of("text", "x", "photos", List.of("AAAA")))
        .refused(400, "invalid");
    post(worker, opinion + "/answer", Map.of("text", "very", "photos", List.of(jpeg))).is(204);
    var seen = get(clerk, "/matters/" + matter).is(200).json().at("/opinions/0");
    var photo = opinion + "/photos/" + seen.at("/photos/0").asText();
    assertThat(get(clerk, photo).is(200).headers().get("Content-Type")).contains("image/jpeg");
    get(clerk, opinion + "/photos/" + UUID.randomUUID()).refused(404, "not-found");
    var next = post(clerk, path, asked).is(201).text("id");
    post(worker, "/opinions/" + next + "/decline", Map.of("reason", "not ours")).is(204);
    assertThat(get(clerk, "/matters/" + matter).is(200).json().at("/opinions/1/declined"))
        .hasToString("true");
  }

  @Test
  void aDuplicateIsProposedMergedAndParted() {
    var first = repair();
    var second = repair();
    var seen = get(clerk, "/matters/" + second).is(200).json();
    assertThat(seen.at("/twins/0/matter").asText()).isEqualTo(first);
    assertThat(seen.at("/twins/0/relation").asText()).isEqualTo("SIMILAR");
    post(clerk, "/matters/" + second + "/merge", Map.of("reason", "x")).refused(400, "invalid");
    post(worker, "/matters/" + second + "/merge", Map.of("into", first, "reason", "x"))
        .refused(403, "not-permitted");
    post(clerk, "/matters/" + second + "/merge", Map.of("into", first, "reason", "same")).is(204);
    door.ask("POST", "/matters/" + second + "/resume")
        .by(clerk)
        .now()
        .refused(409, "matter-stands");
    post(clerk, "/matters/" + second + "/part", Map.of("reason", "two")).is(204);
    post(clerk, "/matters/" + second + "/part", Map.of("reason", "two"))
        .refused(409, "matter-stands");
  }

  @Test
  void anAbsenceIsEnteredListedAndTakenBack() {
    var starts = Instant.now().plus(Duration.ofDays(1));
    var draft =
        Map.of("starts", starts, "ends", starts.plus(Duration.ofDays(2)), "reason", "leave");
    var id = post(worker, "/absences", draft).is(201).text("id");
    post(worker, "/absences", draft).is(409);
    post(worker, "/absences", Map.of("reason", "leave")).refused(400, "invalid");
    assertThat(get(clerk, "/absences").is(200).json().at("/items/0/id").asText()).isEqualTo(id);
    assertThat(get(other, "/absences").is(200).json().path("total").asInt()).isEqualTo(1);
    door.ask("DELETE", "/absences/" + id).by(worker).now().is(204);
    door.ask("DELETE", "/absences/" + id).by(worker).now().refused(404, "not-found");
    get(street, "/absences").is(403);
  }

  @Test
  void whatMissedItsTimeIsListedForTheTiersAboveAlone() {
    assertThat(get(street, "/matters/escalated").is(200).json().path("total").asInt()).isZero();
    get(worker, "/matters/escalated").refused(403, "not-permitted");
    var urge = "/matters/escalated/" + UUID.randomUUID() + "/urge";
    post(street, urge, Map.of("reason", "hurry")).refused(404, "not-found");
    post(clerk, urge, Map.of("reason", "hurry")).refused(403, "not-permitted");
    late(task(repair()));
    var row = get(street, "/matters/escalated").is(200).json().path("items").path(0);
    assertThat(row.path("party").asText()).isEqualTo("STREET");
    var path = "/matters/escalated/" + row.path("task").asText() + "/urge";
    post(street, path, Map.of("reason", "")).refused(400, "invalid");
    post(street, path, Map.of("reason", "by tonight")).is(204);
    assertThat(
            get(clerk, "/matters/" + row.path("matter").asText())
                .is(200)
                .json()
                .path("stages")
                .findValuesAsText("note"))
        .contains("by tonight");
  }

  /** As the clock of the step would have passed it on. */
  private void late(String task) {
    community.sql(
        "insert into matter_escalated (tenant_id, task_id, code, party, at)"
            + " select id, ?, code, 'STREET', now() from tenant where id = ?",
        UUID.fromString(task),
        code);
  }

  @Test
  void nothingIsLateThatWasJustTakenUp() {
    repair();
    assertThat(get(clerk, "/work?whose=LATE").is(200).json().path("total").asInt()).isZero();
  }

  @Test
  void ratesAreReadByDivisionAndMonth() {
    community.sql(
        "insert into matter_rate (tenant_id, month, kind, code, ended, called, responded, solved,"
            + " appraised, satisfied, in_time) select id, cast(? as date), 'repair', code, 1, 0, 0,"
            + " 0, 0, 0, 1 from tenant where id = ?",
        LocalDate.now(CityTime.ZONE).withDayOfMonth(1).toString(),
        code);
    var rates = get(street, "/figures/" + code + "/service-rates").is(200).json();
    assertThat(rates.at("/0/kind").asText()).isEqualTo("repair");
    assertThat(rates.at("/0/inTimeRate").asDouble()).isEqualTo(100);
    var below =
        get(street, "/figures/" + code.substring(0, 9) + "/children/service-rates").is(200).json();
    assertThat(below.findValuesAsText("code")).contains(code);
    get(street, "/figures/" + code + "/service-rates?from=2026-13").refused(400, "invalid");
    get(street, "/figures/" + code + "/service-rates?from=2026-05&until=2026-04")
        .refused(400, "invalid");
    get(street, "/figures/" + code.substring(0, 6) + "/service-rates").refused(404, "not-found");
  }
}
