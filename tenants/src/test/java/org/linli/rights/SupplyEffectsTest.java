package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.duties.boundary.ConfirmationMonth;
import org.linli.duties.boundary.Dimension;
import org.linli.duties.boundary.PathUse;
import org.linli.duties.boundary.SupplyEffects;
import org.linli.duties.control.Span;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.SupplyPath;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Whether the two supply paths and settled rights take effect is counted from what was done. */
class SupplyEffectsTest {

  private static final Duration YEAR = Duration.ofDays(365);

  @Test
  @Requirement("000-7.3.g-2")
  void eachPathShowsWhatWasAskedGrantedAndReallyUsed() {
    var ground = new Ground("9721");
    var tenant = ground.community(1, OperationMode.ENTERPRISE);
    ground.contract(tenant, "op-se1", YEAR);
    var bureau = ground.bureau();
    var shared = apply(ground, bureau, tenant, "fire-safety");
    apply(ground, ground.district("01"), tenant, null);
    ground.wait(Duration.ofHours(5));
    ground.grant(ground.operator("op-se1"), shared, Duration.ofDays(9));
    for (int time = 0; time < 3; time++) {
      ground.read(bureau, viewed(tenant), decision -> List.of(1, 2, 3, 4));
    }

    var month = paths(ground, bureau, 1);
    assertThat(month)
        .singleElement()
        .satisfies(
            sharing -> {
              assertThat(sharing.path()).isEqualTo(SupplyPath.SHARING);
              assertThat(sharing.month()).isEqualTo(Span.at(ground.instant()).toString());
              assertThat(sharing.applications()).isEqualTo(2);
              assertThat(sharing.granted()).isEqualTo(1);
              assertThat(sharing.refused()).isZero();
              assertThat(sharing.used()).isEqualTo(1);
              assertThat(sharing.reads()).isEqualTo(3);
              assertThat(sharing.rows()).isEqualTo(12);
              assertThat(sharing.hours()).isBetween(4.9, 5.1);
            });
    assertThat(uses(ground, bureau, Dimension.SCENARIO))
        .extracting(PathUse::key, PathUse::rows, PathUse::applications)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("fire-safety", 12L, 1L),
            org.assertj.core.groups.Tuple.tuple("", 0L, 1L));
    assertThat(uses(ground, bureau, Dimension.COMMUNITY))
        .singleElement()
        .satisfies(use -> assertThat(use.key()).isEqualTo("972101001001"));
  }

  @Test
  @Requirement("000-7.3.g-2")
  void tradingIsToldApartFromSharing() {
    var ground = new Ground("9722");
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    ground.contract(tenant, "op-se2", YEAR);
    var operator = ground.operator("op-se2");
    var wanted =
        Ground.wanted(
            Asset.DEVICE_READINGS,
            Action.VIEW,
            Purpose.PUBLIC_SERVICE,
            "a lift stands still",
            ground.in(Duration.ofDays(3)));
    ground.platform.as(operator, () -> ground.requests.draft(tenant, wanted));
    assertThat(paths(ground, ground.bureau(), 1)).as("a draft took no path yet").isEmpty();
    var sought = ground.platform.as(operator, () -> ground.requests.apply(tenant, wanted));
    ground.run(ground.bureau(), () -> ground.requests.refuse(sought, "not for this"));
    assertThat(paths(ground, ground.bureau(), 3))
        .singleElement()
        .satisfies(
            trading -> {
              assertThat(trading.path()).isEqualTo(SupplyPath.TRADING);
              assertThat(trading.refused()).isEqualTo(1);
              assertThat(trading.granted() + trading.used() + trading.rows()).isZero();
            });
  }

  @Test
  @Requirement("000-7.3.g-2")
  void confirmationShowsWhoseRightsAreSettledAndWhatDataAreUsedOn() {
    var ground = new Ground("9723");
    ground.community(1, OperationMode.GOVERNMENT);
    var agreed = ground.community(2, OperationMode.PPP);
    ground.community(3, OperationMode.PPP);
    ground.contract(
        agreed,
        "op-se3",
        YEAR,
        clause(Party.OPERATOR, Asset.DEVICE_READINGS, Action.VIEW, Outcome.PERMIT));
    var operator = ground.operator("op-se3");
    ground.read(operator, viewedFor(agreed, Purpose.COMMERCIAL), decision -> List.of(1, 2));
    assertThatThrownBy(
            () ->
                ground.read(
                    operator,
                    new Access(
                        Action.COMMERCIALISE,
                        Asset.PERSON_ARCHIVE,
                        Purpose.COMMERCIAL,
                        agreed,
                        "test"),
                    decision -> List.of()))
        .isInstanceOf(DataRefused.class);

    var last = confirmations(ground, ground.bureau()).getLast();
    assertThat(last.byMode()).isEqualTo(1);
    assertThat(last.byContract()).isEqualTo(1);
    assertThat(last.unsettled()).isEqualTo(1);
    assertThat(last.readsByContract()).isEqualTo(1);
    assertThat(last.refused()).isEqualTo(1);
    assertThat(last.rows()).isEqualTo(2);
  }

  @Test
  void nobodySeesTheUseOfOtherDivisions() {
    var ground = new Ground("9724");
    var tenant = ground.community(1, OperationMode.ENTERPRISE);
    ground.contract(tenant, "op-se4", YEAR);
    apply(ground, ground.bureau(), tenant, null);
    assertThat(paths(ground, ground.district("02"), 1)).isEmpty();
    assertThat(uses(ground, ground.district("02"), Dimension.COMMUNITY)).isEmpty();
    var other = confirmations(ground, ground.district("02")).getLast();
    assertThat(other.byMode() + other.byContract() + other.unsettled()).isZero();
  }

  @Test
  void theMonthsAreCounted() {
    var ground = new Ground("9725");
    ground.community(1, OperationMode.GOVERNMENT);
    assertThat(confirmations(ground, ground.bureau())).hasSize(12);
    assertThatThrownBy(() -> paths(ground, ground.bureau(), 0)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> paths(ground, ground.bureau(), 25)).isInstanceOf(Invalid.class);
  }

  private static Clause clause(Party party, Asset asset, Action action, Outcome outcome) {
    return new Clause(
        "1",
        Set.of(party),
        Set.of(asset),
        Set.of(action),
        Set.of(Purpose.COMMERCIAL),
        outcome,
        "as agreed");
  }

  private static UUID apply(Ground ground, Caller caller, TenantId tenant, String scenario) {
    return ground.platform.as(
        caller,
        () ->
            ground.requests.apply(
                tenant,
                new Wanted(
                    Asset.DEVICE_READINGS,
                    Action.VIEW,
                    Purpose.GOVERNANCE,
                    "flood prevention",
                    scenario,
                    "data-security-law",
                    null,
                    null,
                    null,
                    null,
                    null,
                    ground.in(Duration.ofDays(20)))));
  }

  private static Access viewed(TenantId tenant) {
    return viewedFor(tenant, Purpose.GOVERNANCE);
  }

  private static Access viewedFor(TenantId tenant, Purpose purpose) {
    return new Access(Action.VIEW, Asset.DEVICE_READINGS, purpose, tenant, "test");
  }

  private static SupplyEffects effects(Ground ground) {
    return new SupplyEffects(
        ground.platform.jdbi(), ground.platform.scopes(), new OperationPacks(), ground);
  }

  private static List<PathUse> paths(Ground ground, Caller caller, int months) {
    return ground.platform.as(caller, () -> effects(ground).paths(months));
  }

  private static List<PathUse> uses(Ground ground, Caller caller, Dimension by) {
    return ground.platform.as(
        caller, () -> effects(ground).uses(by, null, PageRequest.first(50)).items());
  }

  private static List<ConfirmationMonth> confirmations(Ground ground, Caller caller) {
    return ground.platform.as(caller, () -> effects(ground).confirmations(12));
  }
}
