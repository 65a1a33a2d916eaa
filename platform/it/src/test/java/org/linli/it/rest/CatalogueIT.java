package org.linli.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.testing.Requirement;

/** The catalogue of data assets, as a program uses it. */
class CatalogueIT {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Installation installation = Installation.shared();
  private final Enrolment enrolment = new Enrolment(installation);
  private final Rest bureau = enrolment.account("CITY", "BUREAU_ADMIN", "5101", null, null);
  private final Rest second = enrolment.account("CITY", "BUREAU_ADMIN", "5101", null, null);
  private final Rest analyst = enrolment.account("CITY", "BUREAU_ANALYST", "5101", null, null);

  /** Catalogue, search, address and download (001 §6.4.3). */
  @Test
  @Requirement("001-6.4.3.E.4-2")
  void theCatalogueIsSearchedReadAndTakenAlong() {
    var found = bureau.get("/api/v1/assets?search=health&limit=10").json();
    assertThat(found.path("total").asInt()).isPositive();
    assertThat(found.path("items").path(0).path("id").asText()).isEqualTo("health-readings");
    var asset = bureau.get("/api/v1/assets/health-readings").json();
    assertThat(asset.path("sheet").path("fields").size()).isGreaterThan(3);
    assertThat(asset.path("sheet").path("owner").path("PPP").asText()).isEqualTo("RESIDENT");
    assertThat(bureau.get("/api/v1/assets/health-readings/rights?mode=PPP").json()).isNotEmpty();
    assertThat(bureau.get("/api/v1/assets/health-readings/life").json().path("total").asInt())
        .isGreaterThanOrEqualTo(2);
    for (var file :
        Map.of(
                "turtle",
                "text/turtle",
                "json-ld",
                "application/ld+json",
                "excel",
                EXCEL,
                "template",
                EXCEL)
            .entrySet()) {
      var answer = bureau.get("/api/v1/asset-files/" + file.getKey());
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.type()).as(file.getKey()).startsWith(file.getValue());
      assertThat(answer.body().length).isGreaterThan(1000);
    }
  }

  @Test
  void anAssetIsRegisteredGradedAndLoweredByTwo() {
    var made = analyst.post("/api/v1/registered-assets", sheet());
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var id = made.json().path("id").asText();
    var address = "/api/v1/registered-assets/" + id;
    var samples = Map.of("samples", Map.of("col1", List.of("13800138000", "13900139000")));
    var proposals = analyst.post(address + "/proposals", samples);
    assertThat(proposals.text()).doesNotContain("13800138000");
    assertThat(proposals.json().path(0).path("rule").asText()).isEqualTo("value-mobile");
    assertThat(analyst.post(address + "/confirmation", Map.of()).status())
        .as("an analyst confirms nothing")
        .isEqualTo(403);
    assertThat(bureau.post(address + "/confirmation", Map.of()).status()).isBetween(200, 204);

    var wish =
        bureau.post(
            "/api/v1/grading/assets/" + id,
            Map.of("field", "col1", "level", "GENERAL_2", "reason", "public hotlines"));
    assertThat(wish.status()).as(wish.text()).isEqualTo(200);
    var lowering = "/api/v1/grading/lowerings/" + wish.json().path("lowering").asText();
    var alone = bureau.post(lowering + "/agree", null);
    assertThat(alone.status()).isEqualTo(409);
    assertThat(alone.json().path("type").asText()).endsWith(":second-person-needed");
    assertThat(second.post(lowering + "/agree", null).status()).isBetween(200, 204);
    assertThat(bureau.get("/api/v1/assets/" + id).json().path("row").path("level").asText())
        .isEqualTo("GENERAL_2");
    assertThat(bureau.get("/api/v1/audit?limit=100").text())
        .contains("asset.registered", "asset.confirmed", "asset.lowering.agreed");
  }

  @Test
  void badInputIsToldAndNothingIsWritten() {
    var before = bureau.get("/api/v1/assets?limit=1").json().path("total").asInt();
    var headers = Map.of("Content-Type", EXCEL);
    var broken = bureau.send("POST", "/api/v1/registered-assets/import", "no workbook", headers);
    assertThat(broken.status()).as(broken.text()).isEqualTo(422);
    assertThat(broken.json().path("faults").path(0).path("rule").asText()).isEqualTo("unreadable");
    var bare = sheet();
    bare.putArray("fields");
    var answer = bureau.post("/api/v1/registered-assets", bare);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(bureau.get("/api/v1/assets?level=SECRET").status()).isEqualTo(400);
    assertThat(bureau.get("/api/v1/assets/nothing").status()).isEqualTo(404);
    assertThat(bureau.get("/api/v1/assets?limit=1").json().path("total").asInt()).isEqualTo(before);
  }

  /** A sheet that the catalogue takes, after that of a platform asset. */
  private ObjectNode sheet() {
    var sheet = (ObjectNode) bureau.get("/api/v1/assets/notices").json().path("sheet");
    var field = sheet.putArray("fields").addObject();
    field.put("name", "col1").put("type", "TEXT").put("kind", "LABEL").put("sensitive", false);
    field.putObject("title").put("zh", "列一").put("en", "Column 1");
    return sheet;
  }
}
