package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;

/** Dossiers, seals and templates through the door, where things are not as they should be. */
class DossiersOverRestTest {

  private final PaperDoor desk = new PaperDoor();
  private final String worker = desk.door.token("GRID_WORKER", Tier.COMMUNITY, desk.code);

  private Answer attach(String id, String title, byte[] content) {
    return desk.post(
        "/dossiers/" + id + "/attachments",
        Map.of("title", title, "content", Base64.getEncoder().encodeToString(content)));
  }

  @Test
  void aDossierIsAnsweredWithWhatLiesInIt() {
    var paper = desk.issued();
    var made = desk.post("/dossiers", Map.of("number", "D-1", "title", "T", "matter", "M")).is(201);
    var id = made.text("id");
    assertThat(made.headers().get("Location")).endsWith("/dossiers/" + id);
    desk.put("/dossiers/" + id + "/papers/" + paper, Map.of()).is(204);
    attach(id, "photo", PaperDoor.drawn("jpg")).is(204);
    var detail = desk.get("/dossiers/" + id).is(200).json();
    assertThat(detail.path("dossier").path("state").asText()).isEqualTo("OPEN");
    assertThat(detail.path("dossier").path("matter").asText()).isEqualTo("M");
    assertThat(detail.path("items").findValuesAsText("mediaType"))
        .containsExactly("application/pdf", "image/jpeg");
    assertThat(detail.path("items").get(0).path("paper").asText()).isEqualTo(paper);
    assertThat(
            detail.path("items").get(1).path("paper").isNull()
                || detail.path("items").get(1).path("paper").isMissingNode())
        .isTrue();
    assertThat(detail.path("items").get(1).has("content")).isFalse();
  }

  @Test
  void aPaperLiesInADossierOnceAndIsTheCommunitysOwn() {
    var id = desk.dossier("D-2");
    var paper = desk.issued();
    desk.put("/dossiers/" + id + "/papers/" + paper, Map.of()).is(204);
    desk.put("/dossiers/" + id + "/papers/" + paper, Map.of()).refused(409, "conflict");
    var foreign = new PaperDoor().issued();
    desk.put("/dossiers/" + id + "/papers/" + foreign, Map.of()).refused(404, "not-found");
    desk.put("/dossiers/" + id + "/papers/1", Map.of()).refused(404, "not-found");
    assertThat(desk.get("/dossiers/" + id).json().path("items")).hasSize(1);
  }

  @Test
  void whatCannotBeDrawnIsNotLaidIn() {
    var id = desk.dossier("D-3");
    attach(id, "none", new byte[0]).refused(400, "invalid");
    attach(id, "text", "hello".getBytes()).refused(400, "invalid");
    attach(id, "jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}).refused(400, "invalid");
    attach(id, "pdf", "%PDF-1.7".getBytes()).refused(400, "invalid");
    attach(id, "", PaperDoor.drawn("png")).refused(400, "invalid");
    attach(id, "x".repeat(201), PaperDoor.drawn("png")).refused(400, "invalid");
    assertThat(attach(id, "a face 😀", PaperDoor.drawn("png")).refused(400, "invalid").text("at"))
        .isEqualTo("title");
    desk.post("/dossiers/" + id + "/attachments", Map.of("title", "t")).refused(400, "invalid");
    assertThat(
            desk.post(
                    "/dossiers/" + id + "/attachments", Map.of("title", "t", "content", "no base"))
                .status())
        .isEqualTo(400);
    desk.post("/dossiers/" + id + "/filing", Map.of()).refused(409, "dossier-empty");
    assertThat(desk.get("/dossiers/" + id + "/pdf").is(200).body()).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void nothingIsLaidIntoAFiledOne() {
    var id = desk.dossier("D-4");
    attach(id, "photo", PaperDoor.drawn("png")).is(204);
    desk.post("/dossiers/" + id + "/filing", Map.of()).is(204);
    attach(id, "late", PaperDoor.drawn("png")).refused(409, "dossier-sealed");
    desk.put("/dossiers/" + id + "/papers/" + desk.issued(), Map.of())
        .refused(409, "dossier-sealed");
    var filed = desk.get("/dossiers/" + id).json().path("dossier");
    assertThat(filed.path("state").asText()).isEqualTo("SEALED");
    assertThat(filed.path("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(listed("?state=SEALED").findValuesAsText("number")).containsExactly("D-4");
    assertThat(listed("?state=OPEN")).isEmpty();
    desk.get("/dossiers?state=CLOSED").refused(400, "invalid");
  }

  private JsonNode listed(String query) {
    return desk.get("/dossiers" + query).is(200).json().path("items");
  }

  @Test
  void numberAndTitleAreAskedFor() {
    assertThat(desk.post("/dossiers", Map.of("title", "T")).refused(400, "invalid").text("at"))
        .isEqualTo("number");
    assertThat(desk.post("/dossiers", Map.of("number", "N")).refused(400, "invalid").text("at"))
        .isEqualTo("title");
    var long_ = Map.of("number", "N".repeat(81), "title", "T");
    desk.post("/dossiers", long_).refused(400, "invalid");
    assertThat(listed("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/zip", "/pdf"})
  void aDossierThatIsNoneOrAnothersIsNotFound(String what) {
    var foreign = new PaperDoor().dossier("D-5");
    for (var id : List.of(foreign, UUID.randomUUID().toString(), "1")) {
      desk.get("/dossiers/" + id + what).refused(404, "not-found");
    }
  }

  @Test
  void anothersDossierIsNotFiled() {
    var other = new PaperDoor();
    var foreign = other.dossier("D-6");
    desk.post("/dossiers/" + foreign + "/filing", Map.of()).refused(404, "not-found");
    attach(foreign, "photo", PaperDoor.drawn("png")).refused(404, "not-found");
    assertThat(other.get("/dossiers/" + foreign).json().path("items")).isEmpty();
  }

  @Test
  void theVolumeComesAsAFileToSave() {
    var id = desk.dossier("D-7");
    var zip = desk.get("/dossiers/" + id + "/zip").is(200);
    assertThat(zip.headers().get("Content-Type")).isEqualTo("application/zip");
    assertThat(zip.headers().get("Content-Disposition")).contains("dossier.zip");
    var pdf = desk.get("/dossiers/" + id + "/pdf").is(200);
    assertThat(pdf.headers().get("Content-Type")).isEqualTo("application/pdf");
  }

  @Test
  void aWorkerSetsAndFilesNothing() {
    var id = desk.dossier("D-8");
    var seal = desk.seal();
    var paper = desk.issued();
    for (var path :
        List.of(
            "/documents",
            "/documents/preview",
            "/documents/" + paper + "/void",
            "/dossiers",
            "/dossiers/" + id + "/filing",
            "/dossiers/" + id + "/attachments",
            "/seals",
            "/seals/" + seal + "/stop",
            "/seals/keys")) {
      desk.door.ask("POST", path).by(worker).with(Map.of()).refused(403, "not-permitted");
    }
    for (var path :
        List.of(
            "/documents/" + paper,
            "/documents/" + paper + "/file",
            "/documents/" + paper + "/proof",
            "/documents/export",
            "/documents/counts",
            "/dossiers/" + id + "/zip",
            "/dossiers/export",
            "/document-templates",
            "/seals",
            "/seals/" + seal + "/picture")) {
      desk.door.ask("GET", path).by(worker).now().refused(403, "not-permitted");
    }
    desk.door
        .ask("PUT", "/document-templates/public-notice")
        .by(worker)
        .with(Map.of("placeWord", "成华"))
        .refused(403, "not-permitted");
  }

  @Test
  void aSealIsListedWithoutItsPictureAndStoppedOnce() {
    var id = desk.seal();
    var row = desk.get("/seals").is(200).json().get(0);
    assertThat(row.has("picture")).isFalse();
    assertThat(row.path("sha256").asText()).matches("[0-9a-f]{64}");
    var picture = desk.get("/seals/" + id + "/picture").is(200);
    assertThat(picture.headers().get("Content-Type")).isEqualTo("image/png");
    assertThat(picture.body()).isEqualTo(PaperDoor.drawn("png"));
    desk.post("/seals/" + id + "/stop", Map.of("reason", " ")).refused(400, "invalid");
    desk.post("/seals/" + id + "/stop", Map.of("reason", "worn")).is(204);
    desk.post("/seals/" + id + "/stop", Map.of("reason", "worn")).refused(409, "seal-stopped");
    assertThat(desk.get("/seals").json().get(0).path("reason").asText()).isEqualTo("worn");
  }

  @Test
  void aSealThatIsNoneOrAnothersIsNotFound() {
    var foreign = new PaperDoor().seal();
    for (var id : List.of(foreign, UUID.randomUUID().toString(), "1")) {
      desk.get("/seals/" + id + "/picture").refused(404, "not-found");
      desk.post("/seals/" + id + "/stop", Map.of("reason", "x")).refused(404, "not-found");
    }
  }

  @Test
  void aSealHasAPictureAndIsSomebodys() {
    var picture = PaperDoor.picture();
    var jpeg = Base64.getEncoder().encodeToString(PaperDoor.drawn("jpg"));
    assertThat(refusedSeal(Map.of("name", "S", "organisation", "O"))).isEqualTo("picture");
    assertThat(refusedSeal(Map.of("name", "S", "picture", picture))).isEqualTo("organisation");
    assertThat(refusedSeal(Map.of("organisation", "O", "picture", picture))).isEqualTo("name");
    assertThat(refusedSeal(Map.of("name", "S", "organisation", "O", "picture", jpeg)))
        .isEqualTo("picture");
    assertThat(refusedSeal(Map.of("name", "S", "organisation", "O😀", "picture", picture)))
        .isEqualTo("organisation");
    var keepers = Map.of("name", "S", "organisation", "O", "picture", picture, "keepers", "me");
    assertThat(desk.post("/seals", keepers).status()).isEqualTo(400);
    assertThat(desk.get("/seals").json()).isEmpty();
  }

  private String refusedSeal(Map<String, Object> draft) {
    return desk.post("/seals", draft).refused(400, "invalid").text("at");
  }

  @Test
  void newKeysSignAndOldPapersAreProved() {
    var before = desk.issued();
    desk.post("/seals/keys", Map.of()).is(204);
    var after = desk.issued();
    for (var id : List.of(before, after)) {
      var proof = desk.get("/documents/" + id + "/proof").is(200).json();
      assertThat(proof.path("digests").asBoolean()).isTrue();
      assertThat(proof.path("pdfSigned").asBoolean()).isTrue();
      assertThat(proof.path("sm2Signed").asBoolean()).isTrue();
    }
  }

  @Test
  void aTemplateTellsItsFieldsAndWhatIsOpen() {
    var row = desk.get("/document-templates/acceptance-notice").is(200).json();
    assertThat(row.path("variantVersion").asInt()).isZero();
    var template = row.path("template");
    assertThat(template.path("sealed").asBoolean()).isTrue();
    assertThat(template.path("open")).hasSize(3);
    var materials = template.path("fields").get(3);
    assertThat(materials.path("type").asText()).isEqualTo("TABLE");
    assertThat(materials.path("columns").findValuesAsText("id"))
        .containsExactly("name", "copies", "form");
  }

  @Test
  void whatATemplateDoesNotLeaveOpenIsNamed() {
    var path = "/document-templates/public-notice";
    assertThat(desk.put(path, Map.of("keepYears", 5)).refused(400, "invalid").text("at"))
        .isEqualTo("keepYears");
    assertThat(desk.put(path, Map.of("placeWord", "CH")).refused(400, "invalid").text("at"))
        .isEqualTo("placeWord");
    assertThat(desk.put(path, Map.of("closing", "😀")).refused(400, "invalid").text("at"))
        .isEqualTo("closing");
    assertThat(desk.put(path, Map.of("keepYears", "long")).status()).isEqualTo(400);
    desk.put("/document-templates/no-such", Map.of()).refused(404, "not-found");
    assertThat(desk.get(path).json().path("variantVersion").asInt()).isZero();
    desk.put(path, Map.of("keepYears", 40)).is(200);
    desk.put(path, Map.of()).is(200);
    var back = desk.get(path).json();
    assertThat(back.path("variantVersion").asInt()).isEqualTo(2);
    assertThat(back.path("variant").path("keepYears").isInt()).isFalse();
  }
}
