package org.linli.rights.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.packs.Text;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Terms;
import org.linli.rights.entity.TraceStep;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Floors, grants and clauses against each other, on snapshots made by hand. */
class DeciderTest {

  private static final TenantId TENANT = new TenantId("510104017001");
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(30));

  private final Decider decider = new Decider(new Matrices());

  @Test
  void aRightEndsWithTheInstantOfItsContractsEnd() {
    var snapshot = snapshot(OperationMode.PPP, List.of(contract()), List.of());
    var question = operator(Asset.DEVICE_READINGS, Action.VIEW, Purpose.PUBLIC_SERVICE);
    assertThat(decide(at(question, END.minusNanos(1)), snapshot).outcome().opens()).isTrue();
    assertThat(decide(at(question, END.minusNanos(1)), snapshot).validUntil()).isEqualTo(END);
    assertThat(decide(at(question, END), snapshot).outcome()).isEqualTo(Outcome.DENY);
    assertThat(decide(at(question, NOW.minusNanos(1)), snapshot).outcome()).isEqualTo(Outcome.DENY);
  }

  @Test
  void aGrantEndsWithItsInstant() {
    var question = bureau(Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE, Set.of());
    var snapshot =
        snapshot(OperationMode.ENTERPRISE, List.of(contract()), List.of(grant(question)));
    assertThat(decide(question, snapshot).outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(decide(at(question, END.minusNanos(1)), snapshot).outcome())
        .isEqualTo(Outcome.PERMIT);
    assertThat(decide(at(question, END), snapshot).outcome()).isEqualTo(Outcome.REQUEST);
  }

  @Test
  void noModeContractOrGrantLowersTheFloorOfConsent() {
    var everything =
        new Clause("1", Set.of(), Set.of(), Set.of(), Set.of(), Outcome.PERMIT, "everything");
    for (var mode : OperationMode.values()) {
      for (var party : EnumSet.complementOf(EnumSet.of(Party.RESIDENT))) {
        var question =
            new Question(
                party,
                Optional.of("op"),
                Action.VIEW,
                Asset.HEALTH_READINGS,
                Purpose.PUBLIC_SERVICE,
                TENANT,
                NOW);
        var snapshot = snapshot(mode, List.of(contract(everything)), List.of(grant(question)));
        assertThat(decide(question, snapshot).outcome()).isEqualTo(Outcome.DENY);
      }
    }
  }

  @Test
  void recordedConsentLetsTheMatrixSpeakAgain() {
    var without = bureau(Asset.HEALTH_READINGS, Action.VIEW, Purpose.PUBLIC_SERVICE, Set.of());
    var with =
        bureau(Asset.HEALTH_READINGS, Action.VIEW, Purpose.PUBLIC_SERVICE, Set.of(Fact.CONSENT));
    var snapshot = snapshot(OperationMode.GOVERNMENT, List.of(), List.of());
    assertThat(decide(without, snapshot).basis().rule()).isEqualTo("floor health-needs-consent");
    assertThat(decide(with, snapshot).outcome()).isEqualTo(Outcome.REQUEST);
  }

  @Test
  void sensitivePersonalDataIsNeverSold() {
    var sale =
        new Clause("1", Set.of(), Set.of(), Set.of(), Set.of(), Outcome.PERMIT, "everything");
    for (var mode : OperationMode.values()) {
      for (var party : Party.values()) {
        for (var asset :
            List.of(Asset.HEALTH_READINGS, Asset.PERSON_ARCHIVE, Asset.ACCESS_RECORDS)) {
          var question =
              new Question(
                  party,
                  Optional.of("op"),
                  Action.COMMERCIALISE,
                  asset,
                  Purpose.COMMERCIAL,
                  TENANT,
                  NOW,
                  Set.of(Fact.CONSENT));
          assertThat(decide(question, snapshot(mode, List.of(contract(sale)), List.of())).outcome())
              .isEqualTo(Outcome.DENY);
        }
      }
    }
  }

  @Test
  void nothingFlowsFromAHigherLevelToALowerZone() {
    var question =
        bureau(
            Asset.COMMUNITY_FIGURES,
            Action.EXPORT,
            Purpose.GOVERNANCE,
            Set.of(Fact.LEVEL_ABOVE_ZONE));
    var decision = decide(question, snapshot(OperationMode.GOVERNMENT, List.of(), List.of()));
    assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
    assertThat(decision.basis().rule()).isEqualTo("floor no-flow-down");
  }

  @Test
  void aFloorUnderAGrantKeepsTheGrantAndItsEnd() {
    var question = bureau(Asset.PERSON_ARCHIVE, Action.SHARE, Purpose.RESEARCH, Set.of());
    var snapshot = snapshot(OperationMode.GOVERNMENT, List.of(), List.of(grant(question)));
    var decision = decide(question, snapshot);
    assertThat(decision.outcome()).isEqualTo(Outcome.MASK);
    assertThat(decision.basis().rule()).isEqualTo("floor persons-leave-masked");
    assertThat(decision.grant()).isPresent();
    assertThat(decision.validUntil()).isEqualTo(END);
  }

  @Test
  void useBesideGovernanceAndPublicServiceIsFlagged() {
    var snapshot = snapshot(OperationMode.GOVERNMENT, List.of(), List.of());
    var usual = bureau(Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE, Set.of());
    assertThat(decide(usual, snapshot).flagged()).isFalse();
    for (var other : List.of(Purpose.EMERGENCY, Purpose.OPERATION_MAINTENANCE, Purpose.RESEARCH)) {
      var decision = decide(bureau(Asset.DEVICE_READINGS, Action.VIEW, other, Set.of()), snapshot);
      assertThat(decision.outcome().opens() && decision.flagged()).as(other.name()).isTrue();
    }
  }

  @Test
  @Requirement("000-10.1.2.2.c.2-3")
  void anOperatorsCommerceEndsAtTheBoundary() {
    var snapshot = snapshot(OperationMode.ENTERPRISE, List.of(contract()), List.of());
    var figures = operator(Asset.DEVICE_READINGS, Action.COMMERCIALISE, Purpose.COMMERCIAL);
    assertThat(decide(figures, snapshot).outcome()).isNotEqualTo(Outcome.DENY);
    var homes = operator(Asset.HOUSEHOLD_READINGS, Action.COMMERCIALISE, Purpose.COMMERCIAL);
    assertThat(decide(homes, snapshot).outcome()).isEqualTo(Outcome.DENY);
  }

  @Test
  void anAnswerNamesTheVersionOfThePackThatItsRuleStandsIn() {
    var snapshot = snapshot(OperationMode.GOVERNMENT, List.of(), List.of());
    var usual = bureau(Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE, Set.of());
    assertThat(decide(usual, snapshot).basis().version()).isEqualTo(1);
    assertThat(decide(usual, snapshot).basis().line()).startsWith("GOVERNMENT@1/cell ");
  }

  @Test
  @Requirement("000-7.2.a.4-2")
  void anAnswerNamesTheFloorThatAConsentLifted() {
    var care =
        new Clause("8.3", Set.of(), Set.of(), Set.of(), Set.of(), Outcome.PERMIT, "care service");
    var question =
        operator(Asset.HEALTH_READINGS, Action.VIEW, Purpose.PUBLIC_SERVICE)
            .knowing(Set.of(Fact.CONSENT));
    var decision =
        decide(question, snapshot(OperationMode.PPP, List.of(contract(care)), List.of()));
    assertThat(decision.outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(decision.basis().contract()).contains("C-1");
    assertThat(decision.basis().lifted()).contains("health-needs-consent");
    assertThat(decision.basis().line())
        .isEqualTo("PPP@1/clause 8.3 C-1/000-7.2.f.1-4/consent health-needs-consent");
  }

  @Test
  void useBesideGovernanceStaysFlaggedOnceItIsGranted() {
    var question = bureau(Asset.DEVICE_READINGS, Action.EXPORT, Purpose.RESEARCH, Set.of());
    var asked = decide(question, snapshot(OperationMode.GOVERNMENT, List.of(), List.of()));
    assertThat(asked.outcome()).isEqualTo(Outcome.REQUEST);
    assertThat(asked.flagged()).isFalse();
    var granted =
        decide(question, snapshot(OperationMode.GOVERNMENT, List.of(), List.of(grant(question))));
    assertThat(granted.outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(granted.flagged()).isTrue();
  }

  @Test
  void aScenarioThatTheContractDoesNotGrantStaysShut() {
    var contract =
        new Signed(
            UUID.randomUUID(),
            "C-1",
            "op",
            NOW,
            END,
            new Terms(false, Set.copyOf(Asset.ALL), Set.of("elderly-care"), List.of()));
    var snapshot = snapshot(OperationMode.PPP, List.of(contract), List.of());
    var question = operator(Asset.DEVICE_READINGS, Action.VIEW, Purpose.PUBLIC_SERVICE);
    assertThat(decide(question, snapshot).outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(decide(question.in("elderly-care"), snapshot).outcome()).isEqualTo(Outcome.PERMIT);
    var parking = decide(question.in("smart-parking"), snapshot);
    assertThat(parking.outcome()).isEqualTo(Outcome.DENY);
    assertThat(parking.basis().rule()).isEqualTo("floor beyond-granted-scenario");
    assertThat(parking.basis().clause()).isEqualTo("000-4.1.d-1");
  }

  @Test
  @Requirement("004-P3b")
  void aFieldIsDecidedByItsOwnGrade() {
    var snapshot = snapshot(OperationMode.GOVERNMENT, List.of(), List.of());
    var whole = bureau(Asset.CASES, Action.EXPORT, Purpose.GOVERNANCE, Set.of());
    assertThat(decide(whole, snapshot).outcome()).as("by its strictest").isEqualTo(Outcome.MASK);
    assertThat(decide(whole.of(field(Level.GENERAL_2, false)), snapshot).outcome())
        .isEqualTo(Outcome.PERMIT);
    assertThat(decide(whole.of(field(Level.GENERAL_3, false)), snapshot).outcome())
        .isEqualTo(Outcome.MASK);
  }

  @Test
  void whatLiesAboveAPartysZoneIsNotHandedOver() {
    var snapshot = snapshot(OperationMode.GOVERNMENT, List.of(), List.of());
    var question = bureau(Asset.DEVICE_READINGS, Action.EXPORT, Purpose.GOVERNANCE, Set.of());
    for (var level : List.of(Level.IMPORTANT, Level.CORE)) {
      var decision = decide(question.of(field(level, false)), snapshot);
      assertThat(decision.outcome()).as(level.name()).isEqualTo(Outcome.DENY);
      assertThat(decision.basis().rule()).isEqualTo("floor no-flow-down");
    }
    assertThat(decide(question.of(field(Level.GENERAL_2, false)), snapshot).outcome())
        .isEqualTo(Outcome.PERMIT);
  }

  @Test
  void noCompanyTakesSensitiveFieldsAwayWithoutConsent() {
    var snapshot = snapshot(OperationMode.ENTERPRISE, List.of(contract()), List.of());
    var question = operator(Asset.DEVICE_READINGS, Action.EXPORT, Purpose.PUBLIC_SERVICE);
    var sensitive = question.of(field(Level.GENERAL_2, true));
    assertThat(decide(sensitive, snapshot).basis().rule())
        .isEqualTo("floor sensitive-leaves-with-consent");
    assertThat(decide(sensitive.knowing(Set.of(Fact.CONSENT)), snapshot).outcome())
        .isEqualTo(Outcome.PERMIT);
  }

  @Test
  void aTraceTellsEachStepAndWhichOneDecided() {
    var masked =
        new Clause("8.2", Set.of(), Set.of(), Set.of(), Set.of(), Outcome.MASK, "masked alone");
    var question = operator(Asset.DEVICE_READINGS, Action.VIEW, Purpose.OPERATION_MAINTENANCE);
    var traced =
        decider.trace(question, snapshot(OperationMode.PPP, List.of(contract(masked)), List.of()));
    assertThat(traced.decision())
        .isEqualTo(
            decide(question, snapshot(OperationMode.PPP, List.of(contract(masked)), List.of())));
    assertThat(traced.steps())
        .extracting(TraceStep::stage)
        .containsExactly(TraceStep.Stage.CELL, TraceStep.Stage.CONTRACT);
    assertThat(traced.steps().get(1).decided()).isTrue();
    assertThat(traced.steps().get(1).basis().contract()).contains("C-1");
  }

  @Test
  void aTraceTellsWhatWasLookedForAndNotThere() {
    var question = bureau(Asset.HEALTH_READINGS, Action.EXPORT, Purpose.PUBLIC_SERVICE, Set.of());
    var traced = decider.trace(question, snapshot(OperationMode.GOVERNMENT, List.of(), List.of()));
    assertThat(traced.steps())
        .extracting(TraceStep::stage, TraceStep::effect, TraceStep::decided)
        .containsExactly(
            tuple(TraceStep.Stage.CELL, TraceStep.Effect.SAID, false),
            tuple(TraceStep.Stage.GRANT, TraceStep.Effect.SILENT, false),
            tuple(TraceStep.Stage.FLOOR, TraceStep.Effect.SAID, true),
            tuple(TraceStep.Stage.FLOOR, TraceStep.Effect.HELD, false));
    var agreed =
        decider.trace(
            question.knowing(Set.of(Fact.CONSENT)),
            snapshot(OperationMode.GOVERNMENT, List.of(), List.of()));
    assertThat(agreed.steps())
        .extracting(TraceStep::stage, TraceStep::effect)
        .contains(tuple(TraceStep.Stage.CONSENT, TraceStep.Effect.LIFTED));
  }

  private static GradedField field(Level level, boolean sensitive) {
    return new GradedField("x", new Text("字段", "field"), FieldKind.LABEL, level, sensitive);
  }

  private Decision decide(Question question, Snapshot snapshot) {
    return decider.decide(question, snapshot);
  }

  private static Question bureau(Asset asset, Action action, Purpose purpose, Set<Fact> facts) {
    return new Question(
        Party.BUREAU, Optional.of("5101"), action, asset, purpose, TENANT, NOW, facts);
  }

  private static Question operator(Asset asset, Action action, Purpose purpose) {
    return new Question(Party.OPERATOR, Optional.of("op"), action, asset, purpose, TENANT, NOW);
  }

  private static Question at(Question question, Instant at) {
    return new Question(
        question.party(),
        question.organisation(),
        question.action(),
        question.asset(),
        question.purpose(),
        question.tenant(),
        at,
        question.facts());
  }

  private static Signed contract(Clause... clauses) {
    return new Signed(
        UUID.randomUUID(),
        "C-1",
        "op",
        NOW,
        END,
        new Terms(true, Set.copyOf(Asset.ALL), List.of(clauses)));
  }

  /** For every mode, since a grant counts under its own mode alone. */
  private static Grant grant(Question question) {
    return new Grant(
        UUID.randomUUID(),
        Grant.Key.of(question),
        null,
        NOW,
        END,
        new GrantTerms(List.of(), 1, null));
  }

  private static Snapshot snapshot(OperationMode mode, List<Signed> contracts, List<Grant> grants) {
    var own =
        grants.stream()
            .map(
                grant ->
                    new Grant(
                        grant.id(), grant.key(), mode, grant.from(), grant.until(), grant.terms()))
            .toList();
    return Snapshot.of(TENANT, new DivisionCode(TENANT.value()), mode, 1, contracts, own);
  }
}
