package org.linli.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.boundary.CityImport;
import org.linli.tenancy.boundary.DivisionRow;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.ImportReport;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** With the real city: 1 city, 20 districts, 261 streets, 3,047 communities. */
class CityImportTest {

  private static final Path CHENGDU =
      Path.of("../platform/core/src/main/resources/divisions/chengdu-5101.csv");

  private final TestPlatform platform = TestPlatform.fresh();
  private final Divisions divisions = new Divisions(platform.jdbi(), platform.scopes());
  private final Tenants tenants = new Tenants(platform.jdbi(), platform.scopes(), event -> {});

  @Test
  @Requirement("003-1.1.2")
  void aWholeCityStandsAsTenantsWithinSeconds() throws IOException {
    var begun = Instant.now();
    var report = load(chengdu(), false);
    var took = Duration.between(begun, Instant.now());

    assertThat(report).isEqualTo(new ImportReport(1, 20, 261, 3047, 3329, 0, 0, List.of()));
    assertThat(took).isLessThan(Duration.ofSeconds(20));
    System.out.println("city import, 3329 divisions: " + took.toMillis() + " ms");

    var city = platform.scopes().asSystem("test", tenants::city);
    assertThat(city.name()).isEqualTo("成都市");
    assertThat(city.districts()).isEqualTo(20);
    assertThat(city.streets()).isEqualTo(261);
    assertThat(city.communities()).isEqualTo(3047);
    assertThat(city.modes()).isEqualTo(Map.of(OperationMode.GOVERNMENT, 3047L));

    secondImportChangesNothing();
    everyoneSeesTheOwnPart();
    aFileOfAnotherCityIsRefused();
  }

  private void secondImportChangesNothing() throws IOException {
    assertThat(load(chengdu(), false))
        .isEqualTo(new ImportReport(1, 20, 261, 3047, 0, 0, 3329, List.of()));
    var renamed =
        new String(chengdu(), StandardCharsets.UTF_8)
            .replace("锦江区", "新锦江区")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(load(renamed, true).renamed()).as("a dry run only reports").isEqualTo(1);
    assertThat(load(renamed, false).renamed()).isEqualTo(1);
    assertThat(load(renamed, false).renamed()).isZero();
  }

  private void everyoneSeesTheOwnPart() {
    var bureau = platform.caller(Tier.CITY, "5101", null, null, "*");
    var street = platform.caller(Tier.STREET, "510104017", null, null, "*");
    var jinjiang = new DivisionCode("510104");
    assertThat(platform.as(bureau, () -> divisions.children(new DivisionCode("5101")))).hasSize(20);
    assertThat(platform.as(bureau, () -> divisions.path(new DivisionCode("510104017"))))
        .extracting(DivisionRow::name)
        .hasSize(3)
        .startsWith("成都市", "新锦江区");
    assertThat(platform.as(street, () -> divisions.path(new DivisionCode("510104017")))).hasSize(1);
    assertThatThrownBy(() -> platform.as(street, () -> divisions.children(jinjiang)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> platform.as(bureau, () -> divisions.get(new DivisionCode("510199"))))
        .isInstanceOf(NotFound.class);
    var all = platform.as(bureau, () -> divisions.search(new PageRequest(0, 10, "社区")));
    var own = platform.as(street, () -> divisions.search(new PageRequest(0, 500, null)));
    assertThat(all.total()).isEqualTo(1838);
    assertThat(all.items()).hasSize(10);
    assertThat(own.items())
        .hasSizeBetween(2, 499)
        .allMatch(row -> row.code().value().startsWith("510104017"));
  }

  private void aFileOfAnotherCityIsRefused() {
    var other = "code,name,level,parent\n9801,测试市,CITY,\n".getBytes(StandardCharsets.UTF_8);
    assertThat(load(other, false).faults())
        .extracting("rule", "detail")
        .containsExactly(tuple("other-city", "5101"));
  }

  @Test
  void aFileWithOneFaultLoadsNothing() throws IOException {
    var broken =
        (new String(chengdu(), StandardCharsets.UTF_8) + "510104,again,DISTRICT,5101\n")
            .getBytes(StandardCharsets.UTF_8);
    var report = load(broken, false);
    assertThat(report.faults()).hasSize(1);
    assertThat(report.inserted()).isZero();
    assertThat(count("division")).isZero();
    assertThat(count("tenant")).isZero();
  }

  @Test
  void anImportThatFailsHalfwayLeavesNothing() throws IOException {
    var csv = chengdu();
    assertThatThrownBy(
            () ->
                platform
                    .scopes()
                    .asSystem(
                        "test",
                        () -> {
                          platform
                              .jdbi()
                              .useHandle(
                                  h -> CityImport.load(h, new ByteArrayInputStream(csv), false));
                          throw new IllegalStateException("power cut");
                        }))
        .hasMessage("power cut");
    assertThat(count("division")).isZero();
  }

  private ImportReport load(byte[] csv, boolean dryRun) {
    var admin = Caller.system("import");
    return platform.as(admin, () -> divisions.importCity(new ByteArrayInputStream(csv), dryRun));
  }

  private static byte[] chengdu() throws IOException {
    return Files.readAllBytes(CHENGDU);
  }

  private int count(String table) {
    return platform
        .owner()
        .withHandle(h -> h.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
