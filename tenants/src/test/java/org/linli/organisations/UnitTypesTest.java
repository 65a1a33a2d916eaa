package org.linli.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.linli.access.entity.Tier;
import org.linli.organisations.control.UnitTypes;
import org.linli.organisations.entity.UnitType;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.testing.Requirement;

/** The kinds of organisations as they are delivered. */
class UnitTypesTest {

  @ParameterizedTest
  @EnumSource(
      value = Tier.class,
      names = {"PLATFORM", "RESIDENT"},
      mode = Mode.EXCLUDE)
  void everyKindOfATierIsReachedFromARootOfThatTier(Tier tier) {
    var kinds = UnitTypes.DELIVERED.at(tier);
    assertThat(kinds).anyMatch(kind -> kind.standsUnder(null));
    var reached = new HashSet<String>();
    kinds.stream().filter(UnitType::root).map(UnitType::id).forEach(reached::add);
    for (int level = 0; level < kinds.size(); level++) {
      kinds.stream()
          .filter(kind -> reached.stream().anyMatch(kind::standsUnder))
          .map(UnitType::id)
          .forEach(reached::add);
    }
    assertThat(kinds).extracting(UnitType::id).isSubsetOf(reached);
  }

  @Test
  @Requirement("003-1.1.1")
  void thePartiesOfACommunityAreKindsOfTheirOwn() {
    assertThat(UnitTypes.DELIVERED.at(Tier.COMMUNITY))
        .extracting(UnitType::id)
        .contains("residents-committee", "owners-committee", "property-company");
    assertThat(UnitTypes.DELIVERED.at(Tier.OPERATOR))
        .extracting(UnitType::id)
        .contains("enterprise");
  }

  @Test
  void residentsAndThePlatformKeepNoTree() {
    for (var tier : Set.of(Tier.RESIDENT, Tier.PLATFORM)) {
      assertThat(UnitTypes.DELIVERED.at(tier)).isEmpty();
    }
  }

  @Test
  void namesAreToldApartInBothLanguagesSinceFilesSayThem() {
    var kinds = UnitTypes.DELIVERED.all();
    assertThat(kinds).extracting(kind -> kind.name().zh()).doesNotHaveDuplicates();
    assertThat(kinds)
        .extracting(kind -> kind.name().en().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void aPackWhoseKindStandsUnderAnUnknownOneIsRefused() {
    var pack =
        """
        - {id: a, name: {zh: 甲, en: A}, at: [COMMUNITY], root: true, under: [b]}
        """;
    assertThatThrownBy(() -> read(pack))
        .hasStackTraceContaining("a stands under b")
        .isInstanceOf(PackFault.class);
  }

  @Test
  void aPackThatLeavesOutWhereAKindStandsIsRefused() {
    assertThatThrownBy(() -> read("- {id: a, name: {zh: 甲, en: A}, root: true, under: []}"))
        .isInstanceOf(PackFault.class);
  }

  private static UnitTypes read(String pack) {
    return Packs.read(
        new ByteArrayInputStream(pack.getBytes(StandardCharsets.UTF_8)),
        "organisations.yaml",
        UnitTypes.class);
  }
}
