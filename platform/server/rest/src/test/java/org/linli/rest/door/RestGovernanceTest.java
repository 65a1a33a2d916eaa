package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.testing.Requirement;

/** Key data, duties, the effect of supply and computations, as programs ask for them. */
class RestGovernanceTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String bureau =
      door.issued(door.person("BUREAU_ADMIN", Tier.CITY, code.substring(0, 4)));

  @Test
  void keyDataTellTheirRulesAndMeasures() {
    var rows = get("/key-data?scenario=elderly-care&limit=500").path("items");
    assertThat(rows).isNotEmpty();
    assertThat(rows.findValuesAsText("sensitivity")).contains("HIGH");
    assertThat(rows.get(0).path("management").path("zh").asText()).isNotBlank();
    assertThat(get("/key-data/measures").findValuesAsText("sensitivity"))
        .containsExactly("HIGH", "MEDIUM", "LOW");
  }

  @Test
  void dutiesAndTheirAssessmentAreRead() {
    assertThat(get("/duties").path("bodies")).isNotEmpty();
    var rows = get("/duties/assessment?area=CONFIRMATION&party=DISTRICT&limit=500").path("items");
    assertThat(rows.findValuesAsText("unit")).contains(code.substring(0, 6));
    assertThat(rows.get(0).path("duty").path("measure").asText()).isEqualTo("RIGHTS_SETTLED");
    var apart = get("/duties/assessment?organisations=true&area=SHARING&limit=500").path("items");
    assertThat(apart).isNotEmpty();
    assertThat(apart.get(0).has("organisation")).isTrue();
  }

  @Test
  void theEffectIsToldMonthByMonth() {
    assertThat(get("/supply-effects/confirmations?months=3")).hasSize(3);
    assertThat(get("/supply-effects/confirmations").findValuesAsText("month")).hasSize(12);
    assertThat(get("/supply-effects/uses?by=SCENARIO").path("total").isNumber()).isTrue();
  }

  @Test
  @Requirement("002-3.1.3.1")
  void aComputationAnswersWithFiguresAndAnImprint() {
    var from = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(3, ChronoUnit.HOURS);
    var wish =
        Map.of(
            "computation",
            "home-temperature-mean",
            "tenant",
            code,
            "purpose",
            "GOVERNANCE",
            "from",
            from.toString(),
            "until",
            from.plus(2, ChronoUnit.HOURS).toString());
    var done = door.ask("POST", "/computations/runs").by(bureau).with(wish).is(200).json();
    assertThat(done.path("figures")).isEmpty();
    assertThat(done.path("imprint").asText()).isNotBlank();
    assertThat(get("/computations/runs").path("items").findValuesAsText("id"))
        .contains(done.path("id").asText());
    assertThat(get("/computations").findValuesAsText("id")).contains("own-list-homes");
  }

  @Test
  void whatIsNotDeclaredIsNotComputed() {
    door.ask("POST", "/computations/runs")
        .by(bureau)
        .with(
            Map.of(
                "computation",
                "select-all",
                "tenant",
                code,
                "purpose",
                "GOVERNANCE",
                "from",
                "2026-11-01T00:00:00Z",
                "until",
                "2026-11-02T00:00:00Z",
                "list",
                List.of(UUID.randomUUID().toString())))
        .refused(400, "invalid");
    door.ask("POST", "/computations/runs").by(bureau).with(Map.of()).refused(400, "invalid");
  }

  private com.fasterxml.jackson.databind.JsonNode get(String path) {
    return door.ask("GET", path).by(bureau).now().is(200).json();
  }
}
