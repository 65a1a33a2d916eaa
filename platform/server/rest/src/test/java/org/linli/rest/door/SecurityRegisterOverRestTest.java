package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.exports.entity.ExportedFile;
import org.linli.tenancy.entity.CityTime;

/** The security register over REST: entries, papers, figures, files, and who sees what. */
class SecurityRegisterOverRestTest {

  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, code);
  private final String neighbour =
      door.token("CLERK", Tier.COMMUNITY, new TestCommunity().tenant.value());
  private final String street = door.token("STREET_OFFICER", Tier.STREET, code.substring(0, 9));

  private Answer get(String path) {
    return door.ask("GET", path).by(clerk).now();
  }

  private Answer post(String path, Object body) {
    return door.ask("POST", path).by(clerk).with(body);
  }

  private static Map<String, Object> plan(String subject) {
    return Map.of(
        "kind",
        "response-plan",
        "subject",
        subject,
        "responsible",
        "Wang",
        "answers",
        Map.of("scenario", "attack", "contact", "desk"));
  }

  private String made(Map<String, Object> draft) {
    var made = post("/security-register", draft).is(201);
    assertThat(made.headers().get("Location")).endsWith("/security-register/" + made.text("id"));
    return "/security-register/" + made.text("id");
  }

  private String standing(String subject) {
    var path = made(plan(subject));
    door.ask("POST", path + "/force").by(clerk).now().is(204);
    return path;
  }

  private JsonNode record(String path) {
    return get(path).is(200).json().path("record");
  }

  @Test
  void anEntryIsWrittenPutInForceLookedAtAnewAndClosed() {
    var path = made(plan("flood"));
    assertThat(record(path).path("state").asText()).isEqualTo("DRAFT");
    door.ask("POST", path + "/force").by(clerk).now().is(204);
    var today = LocalDate.now(CityTime.ZONE);
    assertThat(record(path).path("dueOn").asText()).isEqualTo(today.plusDays(365).toString());
    post(path + "/reviews", Map.of("note", "unchanged", "next", today.plusDays(3).toString()))
        .is(204);
    assertThat(record(path).path("state").asText()).isEqualTo("DUE");
    post(path + "/closing", Map.of("note", "replaced")).is(204);
    assertThat(record(path).path("closeNote").asText()).isEqualTo("replaced");
    assertThat(get(path).json().path("history")).hasSize(4);
    post(path + "/closing", Map.of("note", "again")).refused(409, "conflict");
  }

  @Test
  void aChangeNamesTheVersionThatItWasMadeOf() {
    var path = made(plan("flood"));
    var body = new HashMap<>(plan("fire"));
    body.put("version", 0);
    door.ask("PUT", path).by(clerk).with(body).is(204);
    assertThat(record(path).path("subject").asText()).isEqualTo("fire");
    door.ask("PUT", path).by(clerk).with(body).refused(409, "conflict");
  }

  @Test
  void whatIsNotReadySaysWhatIsMissingInTheReadersLanguage() {
    var path = made(Map.of("kind", "response-plan", "subject", "flood", "responsible", "Wang"));
    var english =
        door.ask("POST", path + "/force")
            .by(clerk)
            .in("en")
            .now()
            .refused(409, "register-not-ready");
    assertThat(english.text("detail")).contains("filled in first");
    var chinese =
        door.ask("POST", path + "/force")
            .by(clerk)
            .in("zh-CN")
            .now()
            .refused(409, "register-not-ready");
    assertThat(chinese.text("detail")).contains("须先填写");
  }

  @Test
  void entriesAreFoundByKindStateAndWord() {
    standing("flood");
    made(plan("fire"));
    assertThat(get("/security-register").is(200).json().path("total").asInt()).isEqualTo(2);
    assertThat(total("?kind=response-plan&state=IN_FORCE")).isEqualTo(1);
    assertThat(total("?state=DRAFT&search=fire")).isEqualTo(1);
    assertThat(total("?kind=incident")).isZero();
    assertThat(total("?short=true")).isZero();
    assertThat(total("?parent=" + UUID.randomUUID())).isZero();
    assertThat(get("/security-register/overdue").is(200).json()).isEmpty();
    assertThat(get("/security-register/kinds").is(200).json().findValuesAsText("id"))
        .contains("incident", "training")
        .doesNotContain("grade-test");
  }

  private int total(String query) {
    return get("/security-register" + query).is(200).json().path("total").asInt();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/security-register?state=GONE",
        "/security-register?parent=here",
        "/security-register?short=perhaps",
        "/security-register?limit=0",
        "/security-register/export?form=pdf",
        "/security-register/export?state=GONE",
        "/security-register/figures/export?form=pdf",
        "/device-ages/export?form=pdf",
      })
  void aWrongWordOfTheQueryIsTold(String path) {
    get(path).refused(400, "invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{", "[]", "{\"happenedOn\":\"soon\"}", "{\"parent\":\"x\"}"})
  void whatIsNoBodyIsMalformed(String body) {
    post("/security-register", body).refused(400, "malformed");
  }

  @Test
  void aDraftOfNoKindOrWithAWrongAnswerIsRefused() {
    post("/security-register", Map.of("subject", "s", "responsible", "w"))
        .refused(404, "not-found");
    post(
            "/security-register",
            Map.of(
                "kind",
                "incident",
                "subject",
                "s",
                "responsible",
                "w",
                "answers",
                Map.of("gravity", "enormous")))
        .refused(400, "invalid");
    post("/security-register", Map.of("kind", "incident", "responsible", "w"))
        .refused(400, "invalid");
  }

  @Test
  void papersComeToAnEntryAndBack() {
    var path = made(plan("flood"));
    var paper =
        post(path + "/papers", Map.of("name", "plan.png", "content", PIXEL)).is(201).text("id");
    var back = get(path + "/papers/" + paper).is(200);
    assertThat(back.headers().get("Content-Type")).startsWith("image/png");
    assertThat(back.body()).isEqualTo(Base64.getDecoder().decode(PIXEL));
    post(path + "/papers", Map.of("name", "plan.png", "content", PIXEL)).refused(409, "conflict");
    post(path + "/papers", Map.of("name", "x", "content", "AAAA")).refused(400, "invalid");
    post(path + "/papers", Map.of("content", PIXEL)).refused(400, "invalid");
    get(path + "/papers/" + UUID.randomUUID()).refused(404, "not-found");
    door.ask("GET", path + "/papers/" + paper).by(neighbour).now().refused(404, "not-found");
  }

  @Test
  void figuresTellHowEachKindStandsAndComeAsAFile() {
    standing("flood");
    var figures = get("/security-register/figures").is(200).json();
    var plans =
        StreamSupport.stream(figures.spliterator(), false)
            .filter(row -> row.path("kind").asText().equals("response-plan"))
            .findFirst()
            .orElseThrow();
    assertThat(plans.path("standing").asInt()).isEqualTo(1);
    assertThat(plans.path("met").asBoolean()).isTrue();
    var csv = text("/security-register/figures/export?form=csv");
    assertThat(csv).contains("002 §6.6.1");
    assertThat(text("/security-register/export?form=csv&kind=response-plan")).contains("flood");
  }

  private String text(String path) {
    return new String(get(path).is(200).body(), StandardCharsets.UTF_8);
  }

  @Test
  void thoseAboveReadNumbersAndANeighbourNothing() {
    var path = standing("flood");
    var places = door.ask("GET", "/security-register/places").by(street).now().is(200).json();
    assertThat(places.findValuesAsText("code")).contains(code);
    assertThat(places.toString()).doesNotContain("flood", "Wang");
    door.ask("GET", path).by(street).now().refused(404, "not-found");
    door.ask("POST", "/security-register").by(street).with(plan("x")).refused(403, "not-permitted");
    door.ask("GET", path).by(neighbour).now().refused(404, "not-found");
    door.ask("POST", path + "/closing")
        .by(neighbour)
        .with(Map.of("note", "x"))
        .refused(404, "not-found");
    door.ask("GET", "/security-register").by(worker).now().refused(403, "not-permitted");
    assertThat(get("/security-register/places").is(200).json()).isEmpty();
    get("/security-register/nothing").refused(404, "not-found");
  }

  @Test
  void agesOfDevicesAreToldAndPlanned() {
    assertThat(get("/device-ages").is(200).json()).isEmpty();
    var planned = door.ask("POST", "/device-ages/plans").by(clerk).now().is(200);
    assertThat(planned.json().path("planned").asInt()).isZero();
    assertThat(get("/device-ages/export").is(200).body()).startsWith('P', 'K');
  }

  @Test
  void aFileIsTakenWholeOrToldByItsCells() throws IOException {
    var good = book("response-plan", "flood", "Wang", "", "", "", "scenario=a;contact=b");
    assertThat(load("?dryRun=true", good).is(200).json().path("made").asInt()).isZero();
    assertThat(load("", good).is(200).json().path("made").asInt()).isEqualTo(1);
    assertThat(load("", good).is(200).json().path("unchanged").asInt()).isEqualTo(1);
    var wrong =
        load("", book("nothing", "x", "Wang")).refused(422, "faulty-sheet").json().path("faults");
    assertThat(wrong.path(0).path("rule").asText()).isEqualTo("not-there");
    var template = get("/security-register/template").is(200);
    assertThat(template.headers().get("Content-Disposition"))
        .contains("security-register-template.xlsx");
    assertThat(template.body()).startsWith('P', 'K');
  }

  private Answer load(String query, byte[] file) {
    return door.ask("POST", "/security-register/import" + query)
        .by(clerk)
        .with("Content-Type", ExportedFile.TYPE)
        .with(file);
  }

  private static byte[] book(String... cells) throws IOException {
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

  @Test
  void everyDeedStandsInTheAuditLog() {
    var path = standing("flood");
    post(path + "/closing", Map.of("note", "done")).is(204);
    var audit = get("/audit?limit=50").is(200).json().findValuesAsText("action");
    assertThat(audit)
        .containsAll(
            List.of("security-record.made", "security-record.in-force", "security-record.closed"));
  }
}
