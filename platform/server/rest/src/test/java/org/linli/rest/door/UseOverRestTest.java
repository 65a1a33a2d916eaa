package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.QuotasChanged;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Use by tier and hours of use over REST. */
class UseOverRestTest {

  private static final String LOUD = "990715001001";
  private static final String QUIET = "990715002001";
  private static final String FAR = "990716001001";

  private final RestDoor door = RestDoor.shared();
  private String bureau;
  private String street;
  private String clerk;

  @BeforeEach
  void use() {
    for (var code : new String[] {LOUD, QUIET, FAR}) {
      door.platform.community(code, OperationMode.GOVERNMENT);
    }
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9907");
    street = door.token("STREET_OFFICER", Tier.STREET, "990715001");
    clerk = door.token("CLERK", Tier.COMMUNITY, LOUD);
    var meter = door.wired(Meter.class);
    meter.count(new TenantId(LOUD), QuotaKind.MESSAGES, 90_000);
    meter.count(new TenantId(QUIET), QuotaKind.MESSAGES, 10_000);
    meter.count(new TenantId(FAR), QuotaKind.JOBS, 5);
    meter.write();
    meter.changed(new QuotasChanged());
  }

  @AfterEach
  void forget() {
    door.platform.as(
        door.platform.caller(Tier.CITY, "9907", null, null),
        () -> door.platform.jdbi().withHandle(handle -> handle.execute("delete from tenant_use")));
    door.platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_over");
              handle.execute("delete from store_due");
            });
  }

  private Answer get(String path, String by) {
    return door.ask("GET", path).by(by).now();
  }

  @ParameterizedTest
  @CsvSource({
    "COMMUNITY, 990715001001, 1",
    "STREET, 990715001, 1",
    "DISTRICT, 990715, 2",
    "CITY, 9907, 3"
  })
  void eachLevelHasARowForEachOfItsDivisions(String level, String first, int least) {
    var rows = get("/use?limit=200&level=" + level, bureau).is(200).json().path("items");
    var row =
        rows.valueStream()
            .filter(one -> one.path("code").asText().equals(first))
            .findFirst()
            .orElseThrow();
    assertThat(row.path("communities").asInt()).isGreaterThanOrEqualTo(least);
    assertThat(row.path("messages").asLong()).isGreaterThanOrEqualTo(90_000);
    assertThat(row.path("units").asDouble()).isGreaterThanOrEqualTo(9);
  }

  @Test
  void theDearestStandFirst() {
    var noisiest = get("/use/noisiest?within=99071", bureau);
    noisiest.refused(400, "invalid");
    var rows = get("/use/noisiest?within=990715", bureau).is(200).json();
    assertThat(rows.get(0).path("code").asText()).isEqualTo(LOUD);
    assertThat(rows.get(1).path("code").asText()).isEqualTo(QUIET);
  }

  @Test
  void aStreetSeesItsOwnCommunitiesWhateverItAsksFor() {
    var own = get("/use", street).is(200).json();
    assertThat(own.path("total").asInt()).isEqualTo(1);
    assertThat(get("/use?within=990716", street).is(200).json().path("total").asInt()).isZero();
    get("/quotas/" + FAR, street).refused(404, "not-found");
    get("/quotas/" + LOUD, street).is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level=PLANET",
        "within=abc",
        "from=yesterday",
        "until=2026-13-01T00:00:00Z",
        "from=2026-11-22T00:00:00Z&until=2026-11-21T00:00:00Z",
        "from=2024-01-01T00:00:00Z&until=2026-11-21T00:00:00Z",
        "limit=-1"
      })
  void aWrongWordIsNamed(String words) {
    get("/use?" + words, bureau).refused(400, "invalid");
  }

  @Test
  void useIsHandedOutAsExcelAsCsvAndAsJson() throws IOException {
    var excel = get("/use/export?within=990715", bureau).is(200);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(excel.body()))) {
      assertThat(zip.getNextEntry()).as("a workbook").isNotNull();
    }
    var csv = get("/use/export?form=csv&within=990715", bureau).is(200);
    assertThat(new String(csv.body(), StandardCharsets.UTF_8)).contains(LOUD, QUIET, "90000");
    assertThat(get("/use/export?form=json&within=990715", bureau).is(200).json().toString())
        .contains(LOUD);
    get("/use/export?form=pdf", bureau).refused(400, "invalid");
  }

  @Test
  void hoursOfUseAreACommunitysOwn() {
    var hours = get("/quotas/" + LOUD + "/MESSAGES/hours", clerk).is(200).json();
    assertThat(hours).hasSize(1);
    assertThat(hours.get(0).path("amount").asLong()).isEqualTo(90_000);
    get("/quotas/" + QUIET + "/MESSAGES/hours", clerk).refused(404, "not-found");
    get("/quotas/" + LOUD + "/NONSENSE/hours", clerk).refused(404, "not-found");
    get("/quotas/" + LOUD + "/MESSAGES/hours?from=soon", clerk).refused(400, "invalid");
    get("/quotas/" + LOUD + "/MESSAGES/hours?from=2020-01-01T00:00:00Z", clerk)
        .refused(400, "invalid");
  }

  @Test
  void aQuotaThatIsNotWholeIsNamed() {
    for (var body :
        new String[] {
          "{\"soft\": 1, \"note\": \"n\"}",
          "{\"hard\": 1, \"note\": \"n\"}",
          "{\"soft\": 1, \"hard\": 2}",
          "{\"soft\": 1, \"hard\": 2, \"note\": \" \"}",
          "{\"soft\": 0, \"hard\": 2, \"note\": \"n\"}",
          "{\"soft\": 1, \"hard\": 1000000000000001, \"note\": \"n\"}"
        }) {
      door.ask("PUT", "/quotas/" + LOUD + "/JOBS").by(bureau).with(body).refused(400, "invalid");
    }
    assertThat(
            door.ask("PUT", "/quotas/" + LOUD + "/JOBS")
                .by(bureau)
                .with("{\"soft\": \"many\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void whoHasNoCommunityNamesOne() {
    assertThat(get("/quotas", bureau).status()).isBetween(400, 404);
  }
}
