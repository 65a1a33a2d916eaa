package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.messages.Messages;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.DecisionRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** The data permission of roles at the gate: what rights open, a role may still not reach. */
class RoleReachTest {

  private final Ground ground = new Ground("9889");
  private final TenantId tenant = ground.community(1, OperationMode.GOVERNMENT);

  @ParameterizedTest
  @CsvSource({
    "data:*:*:*, true",
    "data:GOVERNANCE:*:*, true",
    "data:GOVERNANCE:*:device-readings, true",
    "'data:GOVERNANCE,SUPERVISION:*:alarms,device-readings', true",
    "data:SUPERVISION:*:*, false",
    "data:*:*:alarms, false",
    "data:*:GENERAL_1:*, false",
  })
  @Requirement("000-8.2.f-2")
  void theBureauReadsWhatItsRoleReaches(String reach, boolean opens) {
    var officer = officer(reach);
    if (opens) {
      assertThat(view(officer).outcome()).isEqualTo(Outcome.PERMIT);
      return;
    }
    assertThatThrownBy(() -> view(officer))
        .isInstanceOfSatisfying(
            DataRefused.class,
            refused -> {
              assertThat(refused.decision().outcome()).isEqualTo(Outcome.DENY);
              assertThat(refused.decision().basis().rule()).isEqualTo("role");
              assertThat(refused.mayRequest()).as("no application widens a role").isFalse();
              assertThat(Messages.problem(refused, Locale.SIMPLIFIED_CHINESE).detail())
                  .contains("角色的数据权限");
            });
  }

  @Test
  void severalRolesOfOneAccountAddUp() {
    var officer = officer("data:SUPERVISION:*:*", "data:GOVERNANCE:*:device-readings");
    assertThat(view(officer).outcome()).isEqualTo(Outcome.PERMIT);
  }

  @Test
  void noRoleReachesWhatRightsDoNotOpen() {
    var enterprise = ground.community(2, OperationMode.ENTERPRISE);
    ground.operator("op-reach");
    ground.contract(enterprise, "op-reach", Duration.ofDays(10));
    var officer = officer("data:*:*:*");
    assertThatThrownBy(
            () ->
                ground.read(
                    officer, enterprise, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE))
        .isInstanceOfSatisfying(
            DataRefused.class, refused -> assertThat(refused.mayRequest()).isTrue());
  }

  @Test
  void theDenialStandsInTheLogWithItsClause() {
    var officer = officer("data:SUPERVISION:*:*");
    assertThatThrownBy(() -> view(officer)).isInstanceOf(DataRefused.class);
    var logged =
        ground
            .platform
            .as(
                ground.bureau(),
                () -> ground.ledger.list(new PageRequest(0, 10, officer.username())))
            .items();
    assertThat(logged).hasSize(1);
    assertThat(logged).extracting(DecisionRow::outcome).containsExactly(Outcome.DENY);
    assertThat(logged.getFirst().basis()).contains("/role/000-8.2.f-2");
  }

  private Decision view(Caller caller) {
    return ground.read(caller, tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE);
  }

  private Caller officer(String... reach) {
    var words = new String[reach.length + 1];
    System.arraycopy(reach, 0, words, 0, reach.length);
    words[reach.length] = "crosstier:read";
    return ground.platform.caller(Tier.CITY, ground.city, null, null, words);
  }
}
