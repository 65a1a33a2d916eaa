package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.CityTime;

/** Papers through the door: what is refused, by which code, and what an answer looks like. */
class PapersOverRestTest {

  private final PaperDoor desk = new PaperDoor();

  @Test
  void aPaperIsAnsweredWithAllThatTheRegisterKnowsAndNothingOfItsContent() {
    var seal = desk.seal();
    var made = desk.post("/documents", PaperDoor.draft(seal, "matter", " M-1 ")).is(201);
    var id = made.text("id");
    assertThat(made.headers().get("Location")).endsWith("/documents/" + id);
    var answer = desk.get("/documents/" + id).is(200);
    var paper = answer.json();
    assertThat(paper.fieldNames())
        .toIterable()
        .contains("id", "kind", "number", "code", "organisation", "title", "state", "sha256", "sm3")
        .doesNotContain("content", "values", "request");
    assertThat(paper.path("serial").asLong()).isEqualTo(1);
    assertThat(paper.path("matter").asText()).isEqualTo("M-1");
    assertThat(paper.path("seal").asText()).isEqualTo(seal);
    assertThat(paper.path("state").asText()).isEqualTo("VALID");
    assertThat(paper.path("keepUntil").asText())
        .isEqualTo(LocalDate.now(CityTime.ZONE).plusYears(10).toString());
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("张三", "1栋");
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', name",
    "name, '张\u0007三', name",
    "since, 2026-02-30, since",
    "since, tomorrow, since",
    "bonus, x, values",
  })
  void aFieldThatIsNotInOrderIsNamed(String field, String text, String named) {
    var seal = desk.seal();
    var values = new ArrayList<Map<String, Object>>();
    values.add(PaperDoor.value(field, text));
    for (var other : List.of("name", "document", "address", "use")) {
      if (!other.equals(field)) {
        values.add(PaperDoor.value(other, "x"));
      }
    }
    if (!field.equals("since")) {
      values.add(PaperDoor.value("since", "2020-01-01"));
    }
    var draft = PaperDoor.draft(seal, "values", values);
    var refused = desk.post("/documents", draft).refused(400, "invalid");
    assertThat(refused.text("at")).isEqualTo(named);
    desk.post("/documents/preview", draft).refused(400, "invalid");
    assertThat(desk.get("/documents").is(200).text("total")).isEqualTo("0");
  }

  @Test
  void whatIsMissingOrOfNoFormIsTheCallersFault() {
    var seal = desk.seal();
    assertThat(
            desk.post("/documents", PaperDoor.draft(seal, "request", null))
                .refused(400, "invalid")
                .text("at"))
        .isEqualTo("request");
    assertThat(desk.post("/documents", PaperDoor.draft(seal, "request", "one")).status())
        .isEqualTo(400);
    assertThat(desk.post("/documents", PaperDoor.draft(seal, "seal", "mine")).status())
        .isEqualTo(400);
    desk.post("/documents", PaperDoor.draft(seal, "kind", "no-such")).refused(404, "not-found");
    desk.post("/documents", PaperDoor.draft(seal, "kind", null)).refused(404, "not-found");
    desk.post("/documents", PaperDoor.draft(UUID.randomUUID().toString()))
        .refused(404, "not-found");
    assertThat(desk.post("/documents", "null").status()).isEqualTo(400);
    assertThat(desk.post("/documents", "[]").status()).isEqualTo(400);
    assertThat(desk.post("/documents", "{").status()).isEqualTo(400);
  }

  /** Nothing in the place of a value is no fault of ours. */
  @Test
  void holesInTheValuesAreTheCallersFault() {
    var seal = desk.seal();
    var nothing = Collections.singletonList(null);
    assertThat(desk.post("/documents", PaperDoor.draft(seal, "values", nothing)).status())
        .isEqualTo(400);
    assertThat(desk.post("/documents", PaperDoor.draft(seal, "values", null)).status())
        .isEqualTo(400);
    for (var rows : List.of(nothing, List.of(Arrays.asList("a", null)))) {
      var values = List.of(Map.of("field", "name", "rows", rows));
      assertThat(desk.post("/documents", PaperDoor.draft(seal, "values", values)).status())
          .as("%s", rows)
          .isEqualTo(400);
    }
  }

  @Test
  void aNumberOfTwoThousandMillionNoughtsIsRefused() {
    var values =
        List.of(
            PaperDoor.value("applicant", "张三"),
            PaperDoor.value("matter", "津贴"),
            PaperDoor.value("received", "2026-01-01"),
            PaperDoor.value("days", "1e2147483647"),
            PaperDoor.value("contact", "028"));
    var draft = PaperDoor.draft(desk.seal(), "values", values);
    draft.put("kind", "acceptance-notice");
    assertThat(desk.post("/documents/preview", draft).refused(400, "invalid").text("at"))
        .isEqualTo("days");
  }

  @Test
  void aPaperThatNeedsASealIsNotIssuedWithoutOne() {
    desk.post("/documents", PaperDoor.draft(null)).refused(409, "seal-missing");
    var preview = desk.post("/documents/preview", PaperDoor.draft(null)).is(200);
    assertThat(preview.headers().get("Content-Disposition")).contains("preview.pdf");
    assertThat(preview.headers().get("Content-Type")).isEqualTo("application/pdf");
    assertThat(desk.get("/documents").text("total")).isEqualTo("0");
  }

  @Test
  void somebodyElsesSealIsNotSet() {
    var kept =
        Map.of(
            "name",
            "Seal",
            "organisation",
            "Committee",
            "picture",
            PaperDoor.picture(),
            "keepers",
            List.of(UUID.randomUUID().toString()));
    var seal = desk.post("/seals", kept).is(201).text("id");
    desk.post("/documents", PaperDoor.draft(seal)).refused(403, "not-the-keeper");
  }

  @ParameterizedTest
  @CsvSource({
    "docx, .docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "P7S, .p7s, application/pkcs7-signature",
    "Pdf, .pdf, application/pdf",
  })
  void eachFileComesWithItsKindAndName(String form, String ending, String type) {
    var answer = desk.get("/documents/" + desk.issued() + "/file?form=" + form).is(200);
    assertThat(answer.headers().get("Content-Type")).isEqualTo(type);
    assertThat(answer.headers().get("Content-Disposition"))
        .startsWith("attachment; filename=\"residence-certificate-")
        .endsWith(ending + "\"");
    assertThat(answer.body()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"state=GONE", "state=valid", "from=1.1.2026", "until=2026-02-30", "limit=501"})
  void aWrongWordOfTheQueryIsTold(String query) {
    var refused = desk.get("/documents?" + query).refused(400, "invalid");
    assertThat(refused.text("at")).isEqualTo(query.substring(0, query.indexOf('=')));
  }

  @Test
  void papersAreFoundByStateAndDay() {
    var seal = desk.seal();
    var first = desk.post("/documents", PaperDoor.draft(seal)).is(201).text("id");
    desk.post("/documents", PaperDoor.draft(seal)).is(201);
    desk.post("/documents/" + first + "/void", Map.of("reason", "twice")).is(200);
    var today = LocalDate.now(CityTime.ZONE);
    assertThat(found("?state=VOID")).containsExactly(1L);
    assertThat(found("?state=VALID")).containsExactly(2L);
    assertThat(found("?from=" + today + "&until=" + today)).containsExactly(2L, 1L);
    assertThat(found("?from=" + today.plusDays(1))).isEmpty();
    assertThat(found("?type=public-notice")).isEmpty();
    assertThat(found("?limit=1&offset=1")).containsExactly(1L);
    assertThat(found("?type=&state=&matter=&from=&until=")).hasSize(2);
  }

  private List<Long> found(String query) {
    var serials = new ArrayList<Long>();
    desk.get("/documents" + query)
        .is(200)
        .json()
        .path("items")
        .forEach(item -> serials.add(item.path("serial").asLong()));
    return serials;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/file", "/file?form=p7s", "/proof"})
  void aPaperThatIsNoneOrAnothersIsNotFound(String what) {
    var foreign = new PaperDoor().issued();
    desk.get("/documents/" + foreign + what).refused(404, "not-found");
    desk.get("/documents/" + UUID.randomUUID() + what).refused(404, "not-found");
    desk.get("/documents/1" + what).refused(404, "not-found");
  }

  @Test
  void anothersPaperIsNotDeclaredVoid() {
    var other = new PaperDoor();
    var foreign = other.issued();
    desk.post("/documents/" + foreign + "/void", Map.of("reason", "x")).refused(404, "not-found");
    assertThat(other.get("/documents/" + foreign).text("state")).isEqualTo("VALID");
  }

  @Test
  void aReasonIsAskedForAndHasItsLength() {
    var path = "/documents/" + desk.issued() + "/void";
    desk.post(path, Map.of()).refused(400, "invalid");
    desk.post(path, Map.of("reason", "字".repeat(401))).refused(400, "invalid");
    var voided = desk.post(path, Map.of("reason", " wrong ")).is(200);
    assertThat(voided.text("state")).isEqualTo("VOID");
    assertThat(voided.text("voidReason")).isEqualTo("wrong");
  }

  @ParameterizedTest
  @CsvSource({"documents, 文号", "dossiers, 案卷号"})
  void theListsLeaveAsFiles(String list, String head) {
    if (list.equals("documents")) {
      desk.issued();
    } else {
      desk.dossier("D-7");
    }
    var csv =
        desk.door.ask("GET", "/" + list + "/export?form=csv").by(desk.clerk).in("zh-CN").now();
    assertThat(new String(csv.is(200).body(), StandardCharsets.UTF_8))
        .contains(head)
        .contains(list.equals("documents") ? "居住情况证明" : "D-7");
    assertThat(desk.get("/" + list + "/export").is(200).body()).startsWith('P', 'K');
    desk.get("/" + list + "/export?form=exe").refused(400, "invalid");
  }

  @Test
  void whoHasNoTokenIsNobodyExceptBeforeTheProof() {
    for (var path : List.of("/documents", "/seals", "/dossiers", "/document-templates")) {
      assertThat(desk.door.ask("GET", path).now().status()).as(path).isEqualTo(401);
    }
    desk.door.ask("GET", "/verify/x").now().refused(404, "not-found");
    desk.door.ask("POST", "/verify/x").with(Map.of()).refused(400, "invalid");
    desk.door.ask("POST", "/verify/x").with(Map.of("content", "AAAA")).refused(404, "not-found");
  }

  @Test
  void aProofTellsNothingThatStandsInThePaper() {
    var paper = desk.get("/documents/" + desk.issued());
    var told = desk.door.ask("GET", "/verify/" + paper.text("code").toLowerCase()).now().is(200);
    assertThat(told.json().fieldNames())
        .toIterable()
        .containsOnly(
            "number",
            "kind",
            "organisation",
            "issuedOn",
            "state",
            "voidOn",
            "sha256",
            "sm3",
            "file",
            "good");
    assertThat(told.text("number")).isEqualTo(paper.text("number"));
    assertThat(told.text("sha256")).isEqualTo(paper.text("sha256"));
  }

  @Test
  void theIssuedFileOfAVoidPaperIsTheFileAndNoGoodPaper() {
    var id = desk.issued();
    var mark = desk.get("/documents/" + id).text("code");
    var pdf = Base64.getEncoder().encodeToString(desk.get("/documents/" + id + "/file").body());
    desk.post("/documents/" + id + "/void", Map.of("reason", "wrong")).is(200);
    var told = desk.door.ask("POST", "/verify/" + mark).with(Map.of("content", pdf)).is(200);
    assertThat(told.json().path("file").asBoolean()).isTrue();
    assertThat(told.text("state")).isEqualTo("VOID");
    assertThat(told.text("voidOn")).isEqualTo(LocalDate.now(CityTime.ZONE).toString());
  }

  @Test
  void whoBelongsToNoCommunityIssuesNothing() {
    var bureau = desk.door.token("BUREAU_ADMIN", Tier.CITY, desk.code.substring(0, 4));
    var draft = PaperDoor.draft(desk.seal());
    for (var path : List.of("/documents", "/documents/preview")) {
      assertThat(desk.door.ask("POST", path).by(bureau).with(draft).status()).isIn(403, 404);
    }
    assertThat(desk.get("/documents").text("total")).isEqualTo("0");
  }
}
