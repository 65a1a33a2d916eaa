package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.exports.entity.ExportedFile;
import org.linli.tenancy.entity.CityTime;

/** Rosters over REST: shifts, stand-ins, skills, loads and files. */
class RostersOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, community.tenant.value());
  private final UUID wang = person();
  private final UUID li = person();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

  private UUID person() {
    return community.platform.member(Tier.COMMUNITY, community.tenant).accountId();
  }

  private Answer get(String path) {
    return door.ask("GET", path).by(clerk).now();
  }

  private Answer send(String method, String path, Object body) {
    return door.ask(method, path).by(clerk).with(body);
  }

  private Map<String, Object> draft(int from, int until, UUID account) {
    var draft = new HashMap<String, Object>();
    draft.put("post", "Desk");
    draft.put("starts", now.plus(from, ChronoUnit.HOURS).toString());
    draft.put("ends", now.plus(until, ChronoUnit.HOURS).toString());
    draft.put("account", account);
    return draft;
  }

  private String plan(int from, int until, UUID account) {
    var made = send("POST", "/rosters", draft(from, until, account)).is(201);
    assertThat(made.headers().get("Location")).endsWith("/rosters/" + made.text("id"));
    return made.text("id");
  }

  @Test
  void aShiftIsPlannedListedAndOnDuty() {
    var id = plan(-1, 7, wang);
    var listed = get("/rosters?post=Desk").is(200).json();
    assertThat(listed.path("total").asInt()).isEqualTo(1);
    var row = listed.path("items").path(0);
    assertThat(row.path("id").asText()).isEqualTo(id);
    assertThat(Instant.parse(row.path("starts").asText())).isEqualTo(now.minusSeconds(3_600));
    assertThat(row.path("account").asText()).isEqualTo(wang.toString());
    assertThat(row.path("standIn").isTextual()).isFalse();
    assertThat(get("/rosters/now").is(200).json()).hasSize(1);
    assertThat(get("/rosters/now?post=Desk&place=" + community.room).is(200).json()).hasSize(1);
    assertThat(get("/rosters/now?post=Patrol").is(200).json()).isEmpty();
    assertThat(get("/rosters?account=" + li).is(200).json().path("total").asInt()).isZero();
  }

  @Test
  void nobodyIsInTwoPlacesAtOnce() {
    plan(1, 5, wang);
    send("POST", "/rosters", draft(4, 6, wang)).refused(409, "conflict");
    var other = plan(4, 6, li);
    send("PUT", "/rosters/" + other + "/stand-in", Map.of("account", wang, "reason", "ill"))
        .refused(409, "conflict");
  }

  @Test
  void whatIsNoShiftIsRefusedByItsField() {
    refusedAt("post", "post", " ");
    refusedAt("post", "post", "x".repeat(81));
    refusedAt("starts", "starts", null);
    refusedAt("ends", "ends", now.toString());
    refusedAt("ends", "ends", now.plus(30, ChronoUnit.HOURS).toString());
    refusedAt("account", "account", null);
    var unknown = draft(1, 2, UUID.randomUUID());
    send("POST", "/rosters", unknown).refused(404, "not-found");
    var nowhere = draft(1, 2, wang);
    nowhere.put("place", UUID.randomUUID());
    send("POST", "/rosters", nowhere).refused(404, "not-found");
    assertThat(get("/rosters").is(200).json().path("total").asInt()).isZero();
  }

  private void refusedAt(String at, String field, Object value) {
    var draft = draft(1, 2, wang);
    draft.put(field, value);
    assertThat(send("POST", "/rosters", draft).refused(400, "invalid").text("at")).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{", "[]", "{\"starts\":\"tomorrow\"}", "{\"account\":\"wang\"}"})
  void whatIsNoBodyIsMalformed(String body) {
    send("POST", "/rosters", body).refused(400, "malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rosters?from=soon",
        "/rosters?until=2026-02-30",
        "/rosters?account=wang",
        "/rosters?limit=0",
        "/rosters/now?place=here",
        "/rosters/loads?from=2026-11-02&until=2026-11-01",
        "/rosters/loads?from=x",
        "/rosters/export?from=x",
        "/rosters/export?form=pdf",
      })
  void aWrongWordOfTheQueryIsTold(String path) {
    get(path).refused(400, "invalid");
  }

  @Test
  void somebodyStandsInWithAReasonAndItIsGivenBack() {
    var path = "/rosters/" + plan(-1, 7, wang) + "/stand-in";
    var row = send("PUT", path, Map.of("account", li, "reason", "ill")).is(200).json();
    assertThat(row.path("standIn").asText()).isEqualTo(li.toString());
    assertThat(row.path("reason").asText()).isEqualTo("ill");
    assertThat(get("/rosters?account=" + li).is(200).json().path("total").asInt()).isEqualTo(1);
    assertThat(send("PUT", path, Map.of("account", li)).refused(400, "invalid").text("at"))
        .isEqualTo("reason");
    assertThat(
            send("PUT", path, Map.of("account", wang, "reason", "x"))
                .refused(400, "invalid")
                .text("at"))
        .isEqualTo("account");
    var back = send("PUT", path, Map.of()).is(200).json();
    assertThat(back.path("standIn").isTextual()).isFalse();
    send("PUT", "/rosters/" + UUID.randomUUID() + "/stand-in", Map.of()).refused(404, "not-found");
    send("PUT", "/rosters/nothing/stand-in", Map.of()).refused(404, "not-found");
  }

  @Test
  void aShiftThatHasNotBegunIsRemovedOnceAndOneThatHasStays() {
    var coming = "/rosters/" + plan(2, 3, wang);
    door.ask("DELETE", coming).by(clerk).now().is(204);
    door.ask("DELETE", coming).by(clerk).now().refused(404, "not-found");
    var begun = "/rosters/" + plan(-1, 1, wang);
    door.ask("DELETE", begun).by(clerk).now().refused(409, "conflict");
  }

  @Test
  void loadsAreOfTheLastThirtyDaysUnlessSaidOtherwise() {
    plan(-30, -22, wang);
    plan(-24 * 32, -24 * 32 + 4, li);
    var usual = get("/rosters/loads").is(200).json();
    assertThat(usual).hasSize(1);
    assertThat(usual.path(0).path("account").asText()).isEqualTo(wang.toString());
    assertThat(usual.path(0).path("hours").asDouble()).isEqualTo(8);
    assertThat(usual.path(0).path("shifts").asInt()).isEqualTo(1);
    var from = LocalDate.now(CityTime.ZONE).minusDays(40);
    assertThat(get("/rosters/loads?from=" + from).is(200).json()).hasSize(2);
    assertThat(get("/rosters/loads?until=" + from.plusDays(20)).is(200).json()).hasSize(1);
  }

  @Test
  void skillsAreSaidAndShownWithThePeople() {
    var path = "/rosters/people/" + li + "/skills";
    send("PUT", path, Map.of("skills", List.of("first-aid", "first-aid", "signs"))).is(204);
    var people = get("/rosters/people").is(200).json();
    assertThat(people.findParents("skills"))
        .filteredOn(each -> each.path("account").asText().equals(li.toString()))
        .singleElement()
        .satisfies(each -> assertThat(each.path("skills")).hasSize(2));
    send("PUT", path, Map.of("skills", List.of("two words"))).refused(400, "invalid");
    send("PUT", path, Map.of()).refused(400, "invalid");
    send("PUT", path, "{\"skills\":[null]}").refused(400, "invalid");
    send("PUT", "/rosters/people/" + UUID.randomUUID() + "/skills", Map.of("skills", List.of()))
        .refused(404, "not-found");
  }

  private byte[] book(String... cells) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("1");
      sheet.value(0, 0, "head");
      for (int at = 0; at < cells.length; at++) {
        sheet.value(1, at, cells[at]);
      }
    }
    return out.toByteArray();
  }

  private Answer load(String query, byte[] file) {
    return door.ask("POST", "/rosters/import" + query)
        .by(clerk)
        .with("Content-Type", ExportedFile.TYPE)
        .with(file);
  }

  @Test
  void aFileIsTakenWholeOrToldByItsCells() throws IOException {
    var day = LocalDate.now(CityTime.ZONE).plusDays(2).toString();
    var good = book("Desk", day, "08:00", "16:00", wang.toString());
    var tried = load("?dryRun=true", good).is(200).json();
    assertThat(tried.path("made").asInt()).isZero();
    assertThat(load("", good).is(200).json().path("made").asInt()).isEqualTo(1);
    var taken = load("", good).refused(422, "faulty-sheet").json().path("faults").path(0);
    assertThat(taken.path("rule").asText()).isEqualTo("taken");
    assertThat(taken.path("row").asInt()).isEqualTo(2);
    assertThat(taken.path("found").asText()).isEqualTo(wang.toString());
    var hour = book("Desk", day, "8", "16:00", li.toString());
    var wrong = load("", hour).refused(422, "faulty-sheet").json().path("faults").path(0);
    assertThat(wrong.path("rule").asText()).isEqualTo("no-time");
    assertThat(wrong.path("column").asText()).isEqualTo("开始时间");
    load("?dryRun=perhaps", good).refused(400, "invalid");
    assertThat(get("/rosters").is(200).json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void theTemplateAndTheRosterComeAsFiles() {
    plan(1, 2, wang);
    var template = get("/rosters/template").is(200);
    assertThat(template.headers().get("Content-Disposition")).contains("rosters-template.xlsx");
    assertThat(template.body()).startsWith('P', 'K');
    var csv = new String(get("/rosters/export?form=csv").is(200).body(), StandardCharsets.UTF_8);
    assertThat(csv).contains("Desk", wang.toString());
    assertThat(get("/rosters/export").is(200).body()).startsWith('P', 'K');
    var longAgo = get("/rosters/export?form=csv&until=2020-01-01").is(200).body();
    assertThat(new String(longAgo, StandardCharsets.UTF_8)).doesNotContain("Desk");
  }

  @Test
  void whoMayOnlyLookPlansNothingAndANeighbourSeesNothing() throws IOException {
    var id = plan(1, 2, wang);
    door.ask("GET", "/rosters").by(worker).now().is(200);
    door.ask("GET", "/rosters/now").by(worker).now().is(200);
    door.ask("POST", "/rosters").by(worker).with(draft(3, 4, li)).refused(403, "not-permitted");
    door.ask("PUT", "/rosters/" + id + "/stand-in")
        .by(worker)
        .with(Map.of("account", li, "reason", "ill"))
        .refused(403, "not-permitted");
    door.ask("PUT", "/rosters/people/" + li + "/skills")
        .by(worker)
        .with(Map.of("skills", List.of()))
        .refused(403, "not-permitted");
    door.ask("DELETE", "/rosters/" + id).by(worker).now().refused(403, "not-permitted");
    door.ask("POST", "/rosters/import")
        .by(worker)
        .with("Content-Type", ExportedFile.TYPE)
        .with(book("Desk"))
        .refused(403, "not-permitted");
    var neighbour = door.token("CLERK", Tier.COMMUNITY, new TestCommunity().tenant.value());
    assertThat(door.ask("GET", "/rosters").by(neighbour).now().is(200).json().path("total").asInt())
        .isZero();
    door.ask("DELETE", "/rosters/" + id).by(neighbour).now().refused(404, "not-found");
    var bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9903");
    door.ask("GET", "/rosters").by(bureau).now().refused(403, "not-permitted");
    door.ask("GET", "/rosters").now().refused(401, "not-signed-in");
  }
}
