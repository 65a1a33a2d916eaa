package org.linli.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;

/** Of whom an installation demands a second factor. */
class FactorDemandTest {

  @ParameterizedTest
  @ValueSource(strings = {"city,ops", "CITY, platform", " Ops,city", "ops city"})
  void tiersAreNamedInAnyCaseAndOrder(String words) {
    var demand = FactorDemand.named(words);
    assertThat(demand.tiers()).containsExactlyInAnyOrder(Tier.CITY, Tier.PLATFORM);
    assertThat(demand.words()).as("in one form").isEqualTo("city,platform");
  }

  @Test
  void rolesAreNamedBesideTiers() {
    var demand = FactorDemand.named("ops, data_officer,BUREAU-ADMIN");
    assertThat(demand.tiers()).containsExactly(Tier.PLATFORM);
    assertThat(demand.roles()).containsExactlyInAnyOrder("DATA_OFFICER", "BUREAU_ADMIN");
    assertThat(demand.of(Tier.COMMUNITY, Set.of("DATA_OFFICER"))).isTrue();
    assertThat(demand.of(Tier.CITY, Set.of("BUREAU_ANALYST"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CITY, BUREAU_ANALYST, true",
    "COMMUNITY, CLERK, false",
    "CITY, DEPARTMENT_SYSTEM, false",
    "RESIDENT, RESIDENT, false"
  })
  void aTierMeansAllOfItsPeopleAndNoProgram(Tier tier, String role, boolean demanded) {
    assertThat(FactorDemand.named("city").of(tier, Set.of(role))).isEqualTo(demanded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ","})
  void whereNothingIsSaidNobodyNeedsOne(String words) {
    assertThat(FactorDemand.named(words)).isEqualTo(FactorDemand.NONE);
    assertThat(FactorDemand.NONE.of(Tier.PLATFORM, Set.of("PLATFORM_OPERATOR"))).isFalse();
    assertThat(FactorDemand.NONE.words()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"citty", "city,everybody", "[city]", "true"})
  void aWordThatIsNeitherStopsTheStart(String words) {
    assertThatThrownBy(() -> FactorDemand.named(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("linli.second.factor.required");
  }
}
