package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.identity.control.Roles;
import org.linli.testing.Requirement;

/** Who sees and sets quotas, announces maintenance, looks inside and puts people out. */
class RolesOfOperationTest {

  private static final Set<String> KEEPER = Set.of("PLATFORM_OPERATOR");

  private final Roles roles = Roles.delivered();

  private Set<String> with(String permission) {
    var names = new TreeSet<String>();
    roles
        .all()
        .forEach(
            (name, role) -> {
              if (role.permissions().contains(permission)) {
                names.add(name);
              }
            });
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maintenance:read",
        "maintenance:write",
        "support:ask",
        "sessions:read",
        "sessions:write",
        "ops:read",
        "servers:write",
        "outbox:write",
        "logs:read"
      })
  @Requirement("002-3.1.5.3")
  void whatConcernsTheWholePlatformIsItsKeepersAlone(String permission) {
    assertThat(with(permission)).isEqualTo(KEEPER);
  }

  @Test
  void quotasAreSetByTheBureauItsSystemAdministratorAndTheKeeper() {
    assertThat(with("quotas:write"))
        .containsExactly("BUREAU_ADMIN", "CITY_SYSTEM_ADMIN", "PLATFORM_OPERATOR");
  }

  /** Whoever asks to be let in never answers for the community. */
  @Test
  void onlyTheCommunityItselfLetsSomebodyIn() {
    assertThat(with("support:decide")).containsExactly("CLERK");
    assertThat(with("support:read")).containsExactly("CLERK", "PLATFORM_OPERATOR");
  }

  /** Who runs the platform wants it, who answers for the city agrees: never one alone. */
  @Test
  void nobodyErasesACommunityAlone() {
    assertThat(with("erasure:propose")).containsExactly("PLATFORM_OPERATOR");
    assertThat(with("erasure:confirm")).containsExactly("BUREAU_ADMIN", "CITY_SECURITY_ADMIN");
    assertThat(with("whole:export")).as("the community's own").containsExactly("CLERK");
  }

  @Test
  void nobodyBringsACommunityBackAlone() {
    assertThat(with("restore:propose")).containsExactly("PLATFORM_OPERATOR");
    assertThat(with("restore:confirm")).containsExactly("BUREAU_ADMIN", "CITY_SECURITY_ADMIN");
  }

  /** Of the separated administrators one plans and another agrees. */
  @Test
  void noSeparatedAdministratorMovesACommunityAlone() {
    assertThat(with("moves:plan")).containsExactly("BUREAU_ADMIN", "CITY_SYSTEM_ADMIN");
    assertThat(with("moves:confirm")).containsExactly("BUREAU_ADMIN", "CITY_SECURITY_ADMIN");
    assertThat(with("moves:read")).contains("DISTRICT_OFFICER", "STREET_OFFICER");
  }

  @Test
  void whoSetsQuotasSeesThem() {
    assertThat(with("quotas:read")).containsAll(with("quotas:write"));
  }

  @Test
  @Requirement("002-3.1.5.3")
  void everyTierThatGovernsSeesWhatLiesBelowIt() {
    assertThat(with("quotas:read"))
        .contains("DISTRICT_OFFICER", "STREET_OFFICER", "CLERK", "CITY_AUDITOR")
        .doesNotContain("RESIDENT", "GRID_WORKER", "OPERATOR_MANAGER", "EXPERIENCE_OFFICER");
  }

  @Test
  void inACommunityNobodySetsTheOwnQuota() {
    Map.copyOf(roles.all())
        .forEach(
            (name, role) -> {
              if (role.tier() == Tier.COMMUNITY) {
                assertThat(role.permissions()).as(name).doesNotContain("quotas:write");
              }
            });
  }

  @Test
  @Requirement("002-3.1.5.3")
  void noProgramOfAnotherHouseLooksInside() {
    for (var system : Set.of("DEPARTMENT_SYSTEM", "ENTERPRISE_SYSTEM")) {
      assertThat(roles.all().get(system).permissions())
          .noneMatch(
              word ->
                  word.startsWith("quotas:")
                      || word.startsWith("maintenance:")
                      || word.startsWith("sessions:")
                      || word.startsWith("servers:")
                      || word.startsWith("logs:")
                      || word.startsWith("ops:"));
    }
  }
}
