package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.rights.boundary.CommunitiesBelow;
import org.linli.rights.boundary.CommunitiesBelow.Community;
import org.linli.rights.entity.Asset;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** The same of every community that has something to tell, each by its own mode. */
class CommunitiesBelowTest {

  private final Ground ground = new Ground("9731");
  private final CommunitiesBelow below = new CommunitiesBelow(ground.platform.jdbi(), ground.gate);
  private final TenantId open = ground.community(1, OperationMode.GOVERNMENT);
  private final TenantId shut = ground.community(2, OperationMode.GOVERNMENT);

  private List<String> read(String telling, Asset asset) {
    return ground.platform.as(
        ground.bureau(),
        () ->
            below.read(
                telling,
                asset,
                "escalated",
                (community, decision) -> List.of(community.code() + " " + decision.outcome())));
  }

  private static String named(TenantId... tenants) {
    return "select id from tenant where id in ('"
        + String.join("', '", List.of(tenants).stream().map(TenantId::value).toList())
        + "')";
  }

  @Test
  void eachThatHasSomethingToTellIsReadInTheOrderOfCodes() {
    assertThat(read(named(shut, open), Asset.ALARMS))
        .hasSize(2)
        .isSorted()
        .allMatch(line -> !line.endsWith("DENY"));
  }

  @Test
  void whoHasNothingToTellIsNotAskedAndLeavesNoTrace() {
    assertThat(read(named(open), Asset.ALARMS))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith(open.value()));
    assertThat(read("select id from tenant where false", Asset.ALARMS)).isEmpty();
  }

  @Test
  void aSuspendedCommunityIsLeftOut() {
    var suspended = ground.community(4, OperationMode.GOVERNMENT);
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'SUSPENDED' where id = ?", suspended.value()));
    assertThat(read(named(suspended, open), Asset.ALARMS)).hasSize(1);
  }

  @Test
  @Requirement("000-7.2.f.3")
  void whereTheModeRefusesTheOthersAreStillRead() {
    var enterprise = ground.community(3, OperationMode.ENTERPRISE);
    assertThat(read(named(open, enterprise), Asset.HEALTH_READINGS))
        .noneMatch(line -> line.startsWith(enterprise.value()));
    assertThat(read(named(open, enterprise), Asset.ALARMS)).isNotEmpty();
  }

  @Test
  void aCommunityIsToldByItsName() {
    var told =
        ground.platform.as(
            ground.bureau(),
            () ->
                below.read(
                    named(open), Asset.ALARMS, "escalated", (one, decision) -> List.of(one)));
    assertThat(told).singleElement().extracting(Community::tenant).isEqualTo(open);
  }
}
