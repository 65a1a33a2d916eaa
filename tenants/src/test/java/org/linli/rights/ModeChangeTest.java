package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.rights.boundary.ModeChange;
import org.linli.rights.boundary.ModePreview;
import org.linli.rights.boundary.RequestQuery;
import org.linli.rights.boundary.RightChange;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

class ModeChangeTest {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Ground ground = new Ground("9867");
  private final ModeChange modes =
      new ModeChange(
          ground.platform.jdbi(),
          ground.platform.scopes(),
          Ground.MATRICES,
          ground.snapshots,
          event -> {},
          ground);

  @Test
  void thePreviewShowsEveryRightThatTheChangeThenChanges() {
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    var clause =
        new Clause(
            "8.2",
            Set.of(Party.BUREAU),
            Set.of(Asset.DEVICE_READINGS),
            Set.of(),
            Set.of(Purpose.GOVERNANCE),
            Outcome.MASK,
            "masked");
    ground.contract(tenant, "mc-1", YEAR, clause);
    var preview = preview(ground.bureau(), tenant, OperationMode.PPP);
    assertThat(preview.contracts()).hasSize(1);
    assertThat(preview.changes())
        .extracting(RightChange::kind)
        .contains(RightChange.Kind.APPEARS, RightChange.Kind.VANISHES, RightChange.Kind.CHANGES);
    assertThat(preview.changes())
        .anySatisfy(
            change -> {
              assertThat(change.party()).isEqualTo(Party.BUREAU);
              assertThat(change.purposes()).contains(Purpose.GOVERNANCE);
              assertThat(change.before()).isEqualTo(Outcome.PERMIT);
              assertThat(change.after()).isEqualTo(Outcome.MASK);
              assertThat(change.afterBasis().rule()).isEqualTo("clause 8.2");
            });
    assertThat(decisions(tenant, preview, true)).as("before").isEmpty();
    change(ground.bureau(), tenant, OperationMode.PPP);
    assertThat(decisions(tenant, preview, false)).as("after").isEmpty();
    var back = preview(ground.bureau(), tenant, OperationMode.GOVERNMENT);
    assertThat(count(back)).as("the way back changes the same").isEqualTo(count(preview));
    assertThat(back.unchanged()).isEqualTo(preview.unchanged());
  }

  @Test
  void whatRestsOnTheModeOfBeforeIsListedAndEnds() {
    var tenant = ground.community(2, OperationMode.ENTERPRISE);
    ground.contract(tenant, "mc-2", YEAR, new Terms(true, Set.copyOf(Asset.ALL), List.of()));
    var open = ground.apply(ground.bureau(), tenant, Duration.ofDays(5));
    var granted = ground.apply(ground.district("01"), tenant, Duration.ofDays(5));
    ground.grant(ground.operator("mc-2"), granted, Duration.ofDays(4));
    var preview = preview(ground.bureau(), tenant, OperationMode.PPP);
    assertThat(preview.ending())
        .extracting(ModePreview.Ending::request)
        .containsExactlyInAnyOrder(open, granted);
    change(ground.bureau(), tenant, OperationMode.PPP);
    change(ground.bureau(), tenant, OperationMode.ENTERPRISE);
    assertThat(
            ground
                .platform
                .as(
                    ground.bureau(),
                    () -> ground.requests.list(RequestQuery.ALL, PageRequest.first(100)))
                .items())
        .hasSize(2)
        .as("also when the mode comes back")
        .allMatch(row -> row.state() == RequestState.REVOKED);
  }

  @Test
  void theModeIsTheBureausToChangeForAReason() {
    var tenant = ground.community(3, OperationMode.PPP);
    var elsewhere = ground.platform.caller(Tier.CITY, "9868", null, null, "*");
    var keeper = ground.platform.caller(Tier.PLATFORM, null, null, null, "*");
    for (var stranger : List.of(elsewhere, keeper, ground.operator("mc-3"))) {
      assertThatThrownBy(() -> preview(stranger, tenant, OperationMode.GOVERNMENT))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> change(stranger, tenant, OperationMode.GOVERNMENT))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> change(ground.bureau(), tenant, OperationMode.PPP))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                ground.run(
                    ground.bureau(), () -> modes.change(tenant, OperationMode.GOVERNMENT, " ")))
        .isInstanceOf(Invalid.class);
    assertThat(ground.snapshots.of(tenant).mode()).isEqualTo(OperationMode.PPP);
  }

  @Test
  void anOperatorIsToldWhatItMayDoUntilWhenAndOnWhichClause() {
    var tenant = ground.community(4, OperationMode.PPP);
    var operator = ground.operator("mc-4");
    ground.contract(tenant, "mc-4", YEAR);
    var held = ground.platform.as(operator, () -> ground.rights.held(tenant));
    assertThat(held)
        .isNotEmpty()
        .allSatisfy(right -> assertThat(right.outcome()).isNotEqualTo(Outcome.DENY))
        .filteredOn(right -> right.outcome().opens())
        .allSatisfy(right -> assertThat(right.until()).isNotNull());
    var stranger = ground.operator("mc-4-stranger");
    assertThat(ground.platform.as(stranger, () -> ground.rights.held(tenant))).isEmpty();
    assertThat(ground.platform.as(ground.district("02"), () -> ground.rights.held(tenant)))
        .as("outside its division")
        .isEmpty();
  }

  /** The promised answers that the decision does not give. */
  private List<RightChange> decisions(TenantId tenant, ModePreview preview, boolean before) {
    return preview.changes().stream()
        .filter(
            change ->
                change.purposes().stream()
                    .anyMatch(
                        purpose ->
                            ground
                                    .rights
                                    .decide(
                                        new Question(
                                            change.party(),
                                            Optional.ofNullable(change.organisation()),
                                            change.action(),
                                            change.asset(),
                                            purpose,
                                            tenant,
                                            ground.instant()))
                                    .outcome()
                                != (before ? change.before() : change.after())))
        .toList();
  }

  private static long count(ModePreview preview) {
    return preview.changes().stream().mapToLong(change -> change.purposes().size()).sum();
  }

  private ModePreview preview(Caller caller, TenantId tenant, OperationMode mode) {
    return ground.platform.as(caller, () -> modes.preview(tenant, mode));
  }

  private void change(Caller caller, TenantId tenant, OperationMode mode) {
    ground.run(caller, () -> modes.change(tenant, mode, "council decision 12"));
  }
}
