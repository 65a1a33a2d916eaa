package org.linli.rights.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Terms;
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
    return new Grant(UUID.randomUUID(), Grant.Key.of(question), null, NOW, END);
  }

  private static Snapshot snapshot(OperationMode mode, List<Signed> contracts, List<Grant> grants) {
    var own =
        grants.stream()
            .map(grant -> new Grant(grant.id(), grant.key(), mode, grant.from(), grant.until()))
            .toList();
    return Snapshot.of(TENANT, new DivisionCode(TENANT.value()), mode, 1, contracts, own);
  }
}
