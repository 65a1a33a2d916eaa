package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.identity.control.Roles;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.OperationMode;

/** What is the government's own where it leads (000 §10.1.2.1 b) 1)). */
class GovernmentModeTest {

  private static final Set<Tier> GOVERNMENT = Set.of(Tier.CITY, Tier.DISTRICT, Tier.STREET);

  private final Roles roles = Roles.delivered();

  private Set<Tier> tiersWith(String word) {
    return roles.all().values().stream()
        .filter(role -> role.permissions().contains(word))
        .map(role -> role.tier())
        .collect(Collectors.toSet());
  }

  /** Processes, kinds of matters and templates of linkage are designed and given down. */
  @ParameterizedTest
  @ValueSource(strings = {"processes:publish", "linkage-templates:write"})
  void requirementsAreDesignedByTheGovernmentAlone(String word) {
    assertThat(tiersWith(word)).isNotEmpty().isSubsetOf(GOVERNMENT);
  }

  /** Rules of data rights, contracts as such, modes, divisions and quotas. */
  @ParameterizedTest
  @ValueSource(strings = {"rules:write", "rules:accept", "contracts:write", "matters:oversee"})
  void theFrameworkOfGovernanceIsMadeByTheGovernmentAlone(String word) {
    assertThat(tiersWith(word)).isNotEmpty().isSubsetOf(GOVERNMENT);
  }

  @Test
  void dataAreOwnedAndManagedByTheGovernment() {
    assertThat(new OperationPacks().of(OperationMode.GOVERNMENT).owner()).isEqualTo("GOVERNMENT");
    assertThat(new OperationPacks().of(OperationMode.ENTERPRISE).owner())
        .as("where an enterprise leads")
        .isEqualTo("OPERATOR");
    var assets = new PlatformAssets();
    for (var asset : Asset.ALL) {
      assertThat(assets.of(asset).owner().get(OperationMode.GOVERNMENT).toString())
          .as(asset.id())
          .isIn(Party.BUREAU.name(), "RESIDENT");
    }
    assertThat(tiersWith("consumers:write")).isNotEmpty().isSubsetOf(GOVERNMENT);
  }
}
