package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** Papers, seals, dossiers, working days and duty through the door. */
class DocumentsOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, code);

  private Answer get(String path) {
    return door.ask("GET", path).by(clerk).now();
  }

  private Answer post(String path, Object body) {
    return door.ask("POST", path).by(clerk).with(body);
  }

  private Answer put(String path, Object body) {
    return door.ask("PUT", path).by(clerk).with(body);
  }

  private static String picture() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private String seal() {
    var draft = Map.of("name", "Seal", "organisation", "Committee", "picture", picture());
    return post("/seals", draft).is(201).text("id");
  }

  private static Map<String, Object> value(String field, String text) {
    return Map.of("field", field, "text", text);
  }

  private Map<String, Object> draft(String seal) {
    return Map.of(
        "request",
        UUID.randomUUID().toString(),
        "kind",
        "residence-certificate",
        "seal",
        seal,
        "matter",
        "M-1",
        "values",
        List.of(
            value("name", "张三"),
            value("document", "510"),
            value("address", "1栋"),
            value("since", "2020-01-01"),
            value("use", "入学")));
  }

  @Test
  void aPaperIsIssuedFoundFetchedProvedAndDeclaredVoid() {
    var draft = draft(seal());
    var id = post("/documents", draft).is(201).text("id");
    assertThat(post("/documents", draft).is(201).text("id")).as("the same request").isEqualTo(id);
    var paper = get("/documents/" + id).is(200);
    assertThat(paper.text("number")).contains("证字第1号");
    assertThat(get("/documents?matter=M-1&type=residence-certificate").is(200).text("total"))
        .isEqualTo("1");
    var pdf = get("/documents/" + id + "/file").is(200);
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(get("/documents/" + id + "/file?form=docx").is(200).body()).startsWith('P', 'K');
    get("/documents/" + id + "/file?form=exe").refused(400, "invalid");
    var proof = get("/documents/" + id + "/proof").is(200).json();
    assertThat(proof.path("pdfSigned").asBoolean()).isTrue();
    assertThat(proof.path("sm2Signed").asBoolean()).isTrue();
    post("/documents/" + id + "/void", Map.of("reason", "")).refused(400, "invalid");
    post("/documents/" + id + "/void", Map.of("reason", "wrong")).is(200);
    post("/documents/" + id + "/void", Map.of("reason", "again")).refused(409, "paper-void");
    assertThat(get("/documents/counts").is(200).json().get(0).path("voided").asInt()).isEqualTo(1);
  }

  @Test
  void whoHoldsAPaperProvesItWithoutAToken() {
    var id = post("/documents", draft(seal())).is(201).text("id");
    var mark = get("/documents/" + id).text("code");
    var told = door.ask("GET", "/verify/" + mark).now().is(200);
    assertThat(told.text("state")).isEqualTo("VALID");
    assertThat(new String(told.body(), StandardCharsets.UTF_8)).doesNotContain("张三", "510\"");
    var pdf = Base64.getEncoder().encodeToString(get("/documents/" + id + "/file").body());
    var same = door.ask("POST", "/verify/" + mark).with(Map.of("content", pdf)).is(200);
    assertThat(same.json().path("file").asBoolean()).isTrue();
    var other = door.ask("POST", "/verify/" + mark).with(Map.of("content", "AAAA")).is(200);
    assertThat(other.json().path("file").asBoolean(true)).isFalse();
    door.ask("GET", "/verify/0000-0000-0000-0000").now().refused(404, "not-found");
  }

  @Test
  void whoMayNotIsRefusedByName() {
    door.ask("GET", "/documents").by(worker).now().refused(403, "not-permitted");
    door.ask("POST", "/seals").by(worker).with(Map.of()).refused(403, "not-permitted");
    door.ask("GET", "/dossiers").by(worker).now().refused(403, "not-permitted");
    door.ask("POST", "/rosters").by(worker).with(Map.of()).refused(403, "not-permitted");
    door.ask("GET", "/rosters/now").by(worker).now().is(200);
    put("/calendar/days/2028-01-01", Map.of("working", false, "name", "x"))
        .refused(403, "not-permitted");
  }

  @Test
  void aSealIsShownToThoseWhoSetItAndTakenOutOfUse() {
    var id = seal();
    assertThat(get("/seals").is(200).json().get(0).path("state").asText()).isEqualTo("ACTIVE");
    assertThat(get("/seals/" + id + "/picture").is(200).body()).isNotEmpty();
    post("/seals/" + id + "/stop", Map.of("reason", "worn")).is(204);
    post("/documents", draft(id)).refused(409, "seal-stopped");
    post("/seals/keys", Map.of()).is(204);
    post("/seals", Map.of("name", "x", "organisation", "y", "picture", "AAAA"))
        .refused(400, "invalid");
  }

  @Test
  void aTemplateIsSetWithinWhatItLeavesOpen() {
    assertThat(get("/document-templates").is(200).json()).hasSizeGreaterThan(9);
    var set = put("/document-templates/public-notice", Map.of("placeWord", "成华")).is(200);
    assertThat(set.json().path("variantVersion").asInt()).isEqualTo(1);
    put("/document-templates/penalty-decision", Map.of("closing", "x")).refused(400, "invalid");
    get("/document-templates/no-such").refused(404, "not-found");
  }

  @Test
  void aDossierIsOpenedFilledFiledAndTakenAway() {
    var paper = post("/documents", draft(seal())).is(201).text("id");
    var id = post("/dossiers", Map.of("number", "D-1", "title", "T")).is(201).text("id");
    put("/dossiers/" + id + "/papers/" + paper, Map.of()).is(204);
    post("/dossiers/" + id + "/attachments", Map.of("title", "photo", "content", picture()))
        .is(204);
    post("/dossiers/" + id + "/filing", Map.of()).is(204);
    assertThat(get("/dossiers/" + id).is(200).json().path("items")).hasSize(2);
    assertThat(get("/dossiers/" + id + "/zip").is(200).body()).startsWith('P', 'K');
    assertThat(get("/dossiers/" + id + "/pdf").is(200).body()).startsWith('%', 'P', 'D', 'F');
    post("/dossiers/" + id + "/filing", Map.of()).refused(409, "dossier-sealed");
    post("/dossiers", Map.of("number", "D-1", "title", "T")).refused(409, "conflict");
  }

  @Test
  void workingDaysAndHoursAreToldAndSet() {
    var year = get("/calendar?year=2026").is(200).json();
    assertThat(year.path("workingDays").asInt()).isEqualTo(248);
    assertThat(get("/calendar/hours").is(200).json()).hasSize(10);
    var late = Map.of("weekday", 1, "opens", "14:00", "closes", "20:00");
    put("/calendar/hours?office=desk", Map.of("hours", List.of(late))).is(204);
    assertThat(get("/calendar/hours?office=desk").json().get(0).path("closes").asText())
        .isEqualTo("20:00");
    assertThat(get("/calendar/offices").json().get(0).asText()).isEqualTo("desk");
    var wrong = Map.of("weekday", 1, "opens", "late", "closes", "20:00");
    put("/calendar/hours", Map.of("hours", List.of(wrong))).refused(400, "invalid");
  }

  @Test
  void aShiftIsPlannedGivenToAnotherAndTakenBack() {
    var wang = community.platform.member(Tier.COMMUNITY, community.tenant).accountId().toString();
    var li = community.platform.member(Tier.COMMUNITY, community.tenant).accountId().toString();
    var draft =
        Map.of(
            "post",
            "desk",
            "starts",
            "2028-01-01T00:00:00Z",
            "ends",
            "2028-01-01T08:00:00Z",
            "account",
            wang);
    var id = post("/rosters", draft).is(201).text("id");
    post("/rosters", draft).refused(409, "conflict");
    var stands = put("/rosters/" + id + "/stand-in", Map.of("account", li, "reason", "ill"));
    assertThat(stands.is(200).text("standIn")).isEqualTo(li);
    assertThat(get("/rosters?account=" + li).is(200).text("total")).isEqualTo("1");
    put("/rosters/people/" + li + "/skills", Map.of("skills", List.of("first-aid"))).is(204);
    assertThat(get("/rosters/people").is(200).json().findValuesAsText("skills")).isNotNull();
    assertThat(get("/rosters/loads?from=2028-01-01&until=2028-01-02").is(200).json()).hasSize(1);
    door.ask("DELETE", "/rosters/" + id).by(clerk).now().is(204);
    assertThat(get("/rosters?account=" + li).text("total")).isEqualTo("0");
  }
}
