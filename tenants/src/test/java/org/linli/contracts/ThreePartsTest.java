package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.entity.Scenario;
import org.linli.contracts.entity.ScenarioPart;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** One platform for a city, with the parts of government, of public and of commercial service. */
class ThreePartsTest {

  private final OperationPacks packs = new OperationPacks();
  private final TestPlatform platform = TestPlatform.shared();

  @Test
  @Requirement("003-3.1.4")
  void thePlatformHasThreePartsAndEachHasItsScenarios() {
    var parts = packs.scenarios().stream().collect(Collectors.groupingBy(Scenario::part));
    assertThat(parts).containsOnlyKeys(ScenarioPart.values());
    assertThat(ScenarioPart.values()).hasSize(3);
    assertThat(parts.get(ScenarioPart.GOVERNMENT))
        .extracting(Scenario::id)
        .contains("government-affairs", "party-affairs");
    assertThat(parts.get(ScenarioPart.PUBLIC))
        .extracting(Scenario::id)
        .contains("education", "culture-sport");
    assertThat(parts.get(ScenarioPart.COMMERCIAL))
        .extracting(Scenario::id)
        .contains("retail", "delivery");
    assertThat(parts.get(ScenarioPart.GOVERNMENT)).noneMatch(Scenario::market);
    assertThat(parts.get(ScenarioPart.COMMERCIAL)).allMatch(Scenario::market);
  }

  @Test
  @Requirement("003-3.1.4")
  void oneInstallationServesCommunitiesOfEveryModeOfOneCity() {
    platform.community("990313007001", OperationMode.GOVERNMENT);
    platform.community("990313007002", OperationMode.ENTERPRISE);
    platform.community("990313007003", OperationMode.PPP);
    var served =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select mode from tenant where code like '990313007%'")
                        .mapTo(OperationMode.class)
                        .list());
    assertThat(served).containsExactlyInAnyOrder(OperationMode.values());
  }

  @Test
  void thePartIsToldWithTheScenario() throws Exception {
    var told = new ObjectMapper().valueToTree(packs.scenario("retail").orElseThrow());
    assertThat(told.path("part").asText()).isEqualTo("COMMERCIAL");
  }
}
