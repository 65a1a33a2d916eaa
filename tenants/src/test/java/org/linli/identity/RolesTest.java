package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.control.PasswordPolicy;
import org.linli.identity.control.Roles;
import org.linli.identity.entity.SignInTerms;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.Requirement;

class RolesTest {

  private final Roles roles = Roles.delivered();

  @Test
  void everyTierHasARoleAndEveryoneMayChangeTheOwnPassword() {
    assertThat(roles.all().values()).extracting(role -> role.tier()).contains(Tier.values());
    assertThat(roles.all())
        .allSatisfy(
            (name, role) ->
                assertThat(role.permissions().contains("self:*"))
                    .as(name)
                    .isNotEqualTo(name.endsWith("_SYSTEM")));
  }

  /** Dwellers, those who manage, and those who serve (001 §6.2.6). */
  @Test
  @Requirement("001-6.2.6")
  void everyClassOfUsersHasARoleOfItsOwn() {
    assertThat(roles.all())
        .containsKeys(
            "RESIDENT",
            "PROPERTY_MANAGER",
            "CLERK",
            "OWNERS_COMMITTEE",
            "STREET_OFFICER",
            "OPERATOR_MANAGER");
    var words = new HashSet<Set<String>>();
    for (var name : Set.of("RESIDENT", "PROPERTY_MANAGER", "CLERK", "STREET_OFFICER")) {
      assertThat(words.add(Set.copyOf(roles.all().get(name).permissions()))).as(name).isTrue();
    }
  }

  @Test
  void nobodyHandsOutTheRoleOfASystemAndItHasNoMattersOfItsOwn() {
    assertThat(roles.all().values())
        .allSatisfy(
            role -> assertThat(role.grants()).noneMatch(granted -> granted.endsWith("_SYSTEM")));
    assertThat(roles.all().get("DEPARTMENT_SYSTEM").permissions())
        .noneMatch(permission -> permission.startsWith("self:"));
  }

  @Test
  void noRoleIsAllPowerful() {
    assertThat(roles.all().values())
        .allSatisfy(
            role ->
                assertThat(role.permissions())
                    .noneMatch(p -> p.startsWith("*") || (p.endsWith("*") && !p.equals("self:*"))));
  }

  @Test
  void noRoleIsGivenUpwards() {
    roles
        .all()
        .forEach(
            (name, role) ->
                assertThat(role.grants())
                    .as(name)
                    .allMatch(
                        given -> roles.all().get(given).tier().ordinal() >= role.tier().ordinal()));
  }

  @Test
  void whoSeesTheWholeCityChangesNothingInsideACommunity() {
    for (var above :
        Set.of(
            "BUREAU_ADMIN",
            "BUREAU_ANALYST",
            "DISTRICT_OFFICER",
            "STREET_OFFICER",
            "CITY_SYSTEM_ADMIN",
            "CITY_SECURITY_ADMIN",
            "CITY_AUDITOR",
            "PLATFORM_OPERATOR")) {
      assertThat(roles.all().get(above).permissions())
          .as(above)
          .doesNotContain(
              "devices:write",
              "cases:write",
              "cases:handle",
              "readings:read",
              "home:read",
              "alarms:write");
    }
  }

  @Test
  void aRoleOfTheOwnTierIsGivenOnlyByWhoHoldsAllOfIt() {
    var administrator = Caller.system("x");
    assertThat(roles.grantable(administrator)).containsAll(roles.all().keySet());
    assertThat(roles.permissions(Tier.COMMUNITY, Set.of("BUREAU_ADMIN")))
        .as("a role of another tier")
        .isEmpty();
    assertThat(roles.permissions(Tier.CITY, Set.of("GONE"))).as("a role that is no more").isEmpty();
  }

  /** A token opens a part of its owner's own matters alone, and those are not what is given. */
  @Test
  void aGiverByTokenGivesTheRolesThatTheGiverInPersonGives() {
    var permissions = new HashSet<>(roles.all().get("BUREAU_ADMIN").permissions());
    permissions.remove("self:*");
    permissions.add("self:read");
    assertThat(roles.grantable(bureau(permissions))).contains("BUREAU_ANALYST", "BUREAU_ADMIN");
    assertThat(roles.grantable(bureau(permissions))).contains("CITY_AUDITOR");
    permissions.remove("crosstier:read");
    assertThat(roles.grantable(bureau(permissions)))
        .contains("CLERK")
        .doesNotContain("BUREAU_ANALYST", "BUREAU_ADMIN");
  }

  private static Caller bureau(Set<String> permissions) {
    return new Caller(
        UUID.randomUUID(),
        "bureau",
        "bureau",
        Tier.CITY,
        Set.of("BUREAU_ADMIN"),
        permissions,
        new DivisionCode("5101"),
        Optional.empty(),
        Optional.empty(),
        "test",
        Locale.ENGLISH,
        1,
        false);
  }

  @Test
  void passwordsAreLongOrOfThreeKindsAndNeverTheName() {
    PasswordPolicy.check(SignInTerms.USUAL, "zhang.san", "correct horse battery");
    PasswordPolicy.check(SignInTerms.USUAL, "zhang.san", "Ab3defgh");
    PasswordPolicy.check(SignInTerms.USUAL, "zhang.san", "一二三四五六七八九十甲乙");
    for (var bad : Set.of("Ab3defg", "abcdefgh", "abcdefg1", "Zhang.San-2026", "x".repeat(129))) {
      assertThatThrownBy(() -> PasswordPolicy.check(SignInTerms.USUAL, "zhang.san", bad))
          .as(bad)
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> PasswordPolicy.check(SignInTerms.USUAL, "zhang.san", null))
        .isInstanceOf(Invalid.class);
  }
}
