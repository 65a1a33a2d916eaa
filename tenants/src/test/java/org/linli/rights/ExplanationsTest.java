package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.Explanations;
import org.linli.rights.boundary.Supposed;
import org.linli.rights.boundary.WhoRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.TraceStep.Effect;
import org.linli.rights.entity.TraceStep.Stage;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Who may see this field of this community, and why. */
class ExplanationsTest {

  private static final PageRequest ALL = new PageRequest(0, 500, null);

  private final Ground ground = new Ground("9955");
  private final Explanations explanations =
      new Explanations(ground.platform.scopes(), Ground.MATRICES, ground.snapshots, ground);

  @Test
  @Requirement("000-7.2.f.1-1")
  void everyPartyEveryUseAndEveryPurposeIsAnsweredOnceAndAsTheRuleDecides() {
    var tenant = ground.community(1, OperationMode.PPP);
    ground.contract(tenant, "op-e1", Duration.ofDays(9));
    var rows = who(ground.bureau(), tenant, Asset.CASES, null, false);
    var told = new HashSet<List<Object>>();
    for (var row : rows) {
      for (var purpose : row.purposes()) {
        var key =
            List.<Object>of(row.party(), String.valueOf(row.organisation()), row.action(), purpose);
        assertThat(told.add(key)).as(key.toString()).isTrue();
        var decision =
            ground.rights.decide(
                new Question(
                    row.party(),
                    Optional.ofNullable(row.organisation()),
                    row.action(),
                    Asset.CASES,
                    purpose,
                    tenant,
                    ground.instant()));
        assertThat(decision.outcome()).isEqualTo(row.outcome());
        assertThat(decision.basis()).isEqualTo(row.basis());
      }
    }
    var parties = Party.values().length;
    assertThat(told).hasSize(parties * Action.values().length * Purpose.values().length);
    assertThat(rows)
        .filteredOn(row -> row.party() == Party.OPERATOR)
        .allMatch(row -> "op-e1".equals(row.organisation()));
  }

  @Test
  void aFieldHasItsOwnAnswer() {
    var tenant = ground.community(2, OperationMode.GOVERNMENT);
    var whole = who(ground.bureau(), tenant, Asset.CASES, null, false);
    var number = who(ground.bureau(), tenant, Asset.CASES, lowField(), false);
    assertThat(outcome(whole, Party.BUREAU, Action.EXPORT, Purpose.GOVERNANCE))
        .isEqualTo(Outcome.MASK);
    assertThat(outcome(number, Party.BUREAU, Action.EXPORT, Purpose.GOVERNANCE))
        .isEqualTo(Outcome.PERMIT);
  }

  @Test
  void aSupposedConsentShowsWhatItWouldOpen() {
    var tenant = ground.community(3, OperationMode.GOVERNMENT);
    var clerk = ground.platform.clerk(tenant);
    var without = who(clerk, tenant, Asset.HEALTH_READINGS, null, false);
    var with = who(clerk, tenant, Asset.HEALTH_READINGS, null, true);
    assertThat(outcome(without, Party.COMMITTEE, Action.VIEW, Purpose.PUBLIC_SERVICE))
        .isEqualTo(Outcome.DENY);
    assertThat(outcome(with, Party.COMMITTEE, Action.VIEW, Purpose.PUBLIC_SERVICE))
        .isEqualTo(Outcome.PERMIT);
    assertThat(with).anyMatch(row -> row.basis().lifted().isPresent());
  }

  @Test
  @Requirement("000-7.2.f.1-4")
  void aTraceNamesClauseContractVersionAndWhatDecided() {
    var tenant = ground.community(4, OperationMode.PPP);
    ground.contract(
        tenant,
        "op-e4",
        Duration.ofDays(9),
        new Clause(
            "8.2",
            Set.of(Party.OPERATOR),
            Set.of(Asset.DEVICE_READINGS),
            Set.of(Action.VIEW),
            Set.of(),
            Outcome.PERMIT,
            "raw readings for upkeep"));
    var traced =
        ground.platform.as(
            ground.bureau(),
            () -> explanations.trace(supposed(tenant, "op-e4", Asset.DEVICE_READINGS, false)));
    assertThat(traced.decision().outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(traced.steps())
        .extracting(step -> step.stage())
        .containsExactly(Stage.CELL, Stage.CONTRACT);
    var deciding = traced.steps().stream().filter(step -> step.decided()).toList();
    assertThat(deciding)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.basis().rule()).isEqualTo("clause 8.2");
              assertThat(step.basis().contract())
                  .hasValueSatisfying(number -> assertThat(number).startsWith("C-"));
              assertThat(step.basis().version()).isEqualTo(1);
              assertThat(step.basis().why().zh()).isEqualTo("raw readings for upkeep");
            });
  }

  @Test
  void aTraceOfAnEnterpriseWithoutAContractEndsAtTheFloor() {
    var tenant = ground.community(5, OperationMode.PPP);
    var traced =
        ground.platform.as(
            ground.bureau(),
            () -> explanations.trace(supposed(tenant, "op-none", Asset.ALARMS, true)));
    assertThat(traced.steps().getLast().stage()).isEqualTo(Stage.FLOOR);
    assertThat(traced.steps())
        .anySatisfy(
            step -> {
              assertThat(step.decided()).isTrue();
              assertThat(step.basis().rule()).isEqualTo("floor contract-ended");
              assertThat(step.effect()).isEqualTo(Effect.SAID);
            });
  }

  @Test
  void onlyTheCommunityAndTheDivisionsAboveItAreTold() {
    var tenant = ground.community(6, OperationMode.PPP);
    var other = ground.community(7, OperationMode.PPP);
    ground.contract(tenant, "op-e6", Duration.ofDays(9));
    for (var stranger :
        List.of(ground.district("02"), ground.operator("op-e6"), ground.platform.clerk(other))) {
      assertThatThrownBy(() -> who(stranger, tenant, Asset.CASES, null, false))
          .isInstanceOf(NotFound.class);
    }
    assertThat(who(ground.platform.clerk(tenant), tenant, Asset.CASES, null, false)).isNotEmpty();
  }

  @Test
  void whatDoesNotExistIsSaid() {
    var tenant = ground.community(8, OperationMode.PPP);
    assertThatThrownBy(() -> who(ground.bureau(), tenant, Asset.CASES, "no-such", false))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> who(ground.bureau(), tenant, new Asset("no-such-asset"), null, false))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theListIsSearchedAndPaged() {
    var tenant = ground.community(9, OperationMode.PPP);
    var found =
        ground.platform.as(
            ground.bureau(),
            () ->
                explanations.who(
                    tenant, Asset.CASES, null, false, new PageRequest(0, 3, "resident")));
    assertThat(found.items()).hasSize(3);
    assertThat(found.total()).isGreaterThan(3);
  }

  private List<WhoRow> who(
      Caller caller, TenantId tenant, Asset asset, String field, boolean consent) {
    return ground
        .platform
        .as(caller, () -> explanations.who(tenant, asset, field, consent, ALL))
        .items();
  }

  private static Outcome outcome(List<WhoRow> rows, Party party, Action action, Purpose purpose) {
    return rows.stream()
        .filter(
            row ->
                row.party() == party && row.action() == action && row.purposes().contains(purpose))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static String lowField() {
    return org.linli.rights.entity.GradedFields.of(Asset.CASES).stream()
        .filter(field -> field.level().compareTo(org.linli.catalogue.entity.Level.GENERAL_3) < 0)
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static Supposed supposed(TenantId tenant, String operator, Asset asset, boolean consent) {
    return new Supposed(
        tenant,
        Party.OPERATOR,
        operator,
        asset,
        null,
        Action.VIEW,
        Purpose.OPERATION_MAINTENANCE,
        consent,
        null,
        null);
  }
}
