package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.EffectUnseen;
import org.linli.rights.boundary.FaultyRules;
import org.linli.rights.boundary.OwnDraft;
import org.linli.rights.boundary.RuleEffect;
import org.linli.rights.boundary.RuleRow;
import org.linli.rights.boundary.RuleStep;
import org.linli.rights.boundary.Rules;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.RulePack;
import org.linli.rights.entity.RuleState;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/**
 * A city changes its rules: drafted, looked at on a recorded day, accepted by a second person, and
 * backed out. Two grounds on one database stand for two servers; every test has a city of its own.
 */
class RulesTest {

  private static final String OPEN =
      "cells:\n  - {party: BUREAU, asset: device-readings, action: VIEW, purpose: GOVERNANCE,\n"
          + "     decision: MASK, clause: \"000-7.2.c.3-1\",\n"
          + "     why: {zh: 试行脱敏, en: Masked on trial}}\n";

  @Test
  @Requirement({"000-7.2.f.3", "000-7.3.d"})
  void anAcceptedVersionDecidesAndItsDecisionsNameIt() {
    var ground = new Ground("9942");
    var rules = rules(ground);
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    assertThat(view(ground, tenant).basis().line()).startsWith("GOVERNMENT@1/cell ");
    accepted(ground, rules, masked(2));
    var decision = view(ground, tenant);
    assertThat(decision.outcome()).isEqualTo(Outcome.MASK);
    assertThat(decision.basis().line()).isEqualTo("GOVERNMENT@2/cell 1/000-7.2.c.3-1");
    assertThat(decision.basis().why().en()).isEqualTo("Masked on trial");
    var shown =
        ground.platform.as(
            ground.bureau(), () -> ground.rights.matrix(OperationMode.GOVERNMENT).getFirst());
    assertThat(shown.version()).isEqualTo(2);
    assertThat(shown.decision()).isEqualTo(Outcome.MASK);
  }

  @Test
  void theEffectIsThatOfTheRealDecisionsOfTheDay() {
    var ground = new Ground("9943");
    var rules = rules(ground);
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    for (int time = 0; time < 7; time++) {
      view(ground, tenant);
    }
    ground.read(ground.bureau(), tenant, Asset.DEVICE_LEDGER, Action.VIEW, Purpose.GOVERNANCE);
    var draft = draft(ground, rules, masked(2));
    var effect = effect(ground, rules, draft);
    assertThat(effect.decisions()).isEqualTo(8);
    assertThat(effect.changed()).isEqualTo(7);
    assertThat(effect.departed()).isZero();
    assertThat(effect.combinations()).isEqualTo(1);
    var row = effect.rows().getFirst();
    assertThat(row)
        .isEqualTo(
            new RuleEffect.Row(
                OperationMode.GOVERNMENT,
                Party.BUREAU,
                Asset.DEVICE_READINGS,
                Outcome.PERMIT,
                Outcome.MASK,
                7,
                row.examples()));
    assertThat(row.examples()).hasSize(5);
    assertThat(row.examples().getFirst().afterBasis()).startsWith("GOVERNMENT@2/cell 1/");
    var seen = listed(ground, rules, draft);
    assertThat(seen.seenChanged()).isEqualTo(7);
    assertThat(seen.seenDay()).isEqualTo(today(ground));
    assertThat(view(ground, tenant).outcome())
        .as("nothing is in force yet")
        .isEqualTo(Outcome.PERMIT);
  }

  @Test
  void whatADecisionRestedOnBesideTheRulesAndIsGoneIsCountedApart() {
    var ground = new Ground("9944");
    var rules = rules(ground);
    var tenant = ground.community(1, OperationMode.ENTERPRISE);
    ground.contract(tenant, "op-r4", Duration.ofDays(9));
    var request = ground.apply(ground.bureau(), tenant, Duration.ofHours(5));
    ground.grant(ground.operator("op-r4"), request, Duration.ofHours(4));
    assertThat(view(ground, tenant).outcome()).isEqualTo(Outcome.PERMIT);
    ground.run(ground.operator("op-r4"), () -> ground.requests.revoke(request));
    var effect = effect(ground, rules, draft(ground, rules, masked(2)));
    assertThat(effect.decisions()).isEqualTo(1);
    assertThat(effect.changed()).as("a matrix of another mode").isZero();
  }

  @Test
  void whoDraftedItCannotAcceptItAndNobodyAcceptsUnseen() {
    var ground = new Ground("9945");
    var rules = rules(ground);
    var author = ground.bureau();
    var second = ground.bureau();
    var draft =
        ground.platform.as(author, () -> rules.draft(RulePack.GOVERNMENT, masked(2), "trial"));
    assertThatThrownBy(() -> ground.run(second, () -> rules.accept(draft, null)))
        .isInstanceOf(EffectUnseen.class);
    ground.platform.as(author, () -> rules.effect(draft, today(ground)));
    assertThatThrownBy(() -> ground.run(author, () -> rules.accept(draft, null)))
        .isInstanceOf(OwnDraft.class);
    ground.run(second, () -> rules.accept(draft, null));
    assertThat(listed(ground, rules, draft).acceptedBy()).isEqualTo(second.displayName());
    assertThatThrownBy(() -> ground.run(second, () -> rules.accept(draft, null)))
        .isInstanceOf(RuleStep.class);
  }

  @Test
  void aVersionHoldsFromItsMomentOnAndBackOutBringsTheOneBefore() {
    var ground = new Ground("9946");
    var rules = rules(ground);
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    var draft = draft(ground, rules, masked(2));
    effect(ground, rules, draft);
    var from = ground.in(Duration.ofHours(2));
    ground.run(ground.bureau(), () -> rules.accept(draft, from));
    assertThat(view(ground, tenant).outcome()).isEqualTo(Outcome.PERMIT);
    ground.wait(Duration.ofHours(2).plusSeconds(1));
    assertThat(view(ground, tenant).outcome()).isEqualTo(Outcome.MASK);
    var before = question(tenant, from.minusNanos(1000));
    assertThat(ground.rights.decide(before).outcome())
        .as("a moment before")
        .isEqualTo(Outcome.PERMIT);
    ground.run(ground.bureau(), () -> rules.backOut(draft, "too strict"));
    ground.wait(Duration.ofSeconds(1));
    assertThat(view(ground, tenant).basis().line()).startsWith("GOVERNMENT@1/cell ");
    assertThat(listed(ground, rules, draft).state()).isEqualTo(RuleState.BACKED_OUT);
    assertThat(listed(ground, rules, draft).endedNote()).isEqualTo("too strict");
    assertThatThrownBy(() -> ground.run(ground.bureau(), () -> rules.backOut(draft, "again")))
        .isInstanceOf(RuleStep.class);
  }

  @Test
  void oldDecisionsStayExplainedByTheVersionTheyWereMadeUnder() {
    var ground = new Ground("9947");
    var rules = rules(ground);
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    var first = view(ground, tenant).basis();
    var version = accepted(ground, rules, masked(2));
    var second = view(ground, tenant).basis();
    ground.run(ground.bureau(), () -> rules.backOut(version, "over"));
    ground.wait(Duration.ofSeconds(1));
    view(ground, tenant);
    assertThat(ground.rights.why(first.line())).contains(first.why());
    assertThat(ground.rights.why(second.line())).contains(second.why());
    assertThat(text(ground, rules, 2)).isEqualTo(masked(2));
    assertThat(text(ground, rules, 1)).isEqualTo(Ground.MATRICES.text(RulePack.GOVERNMENT));
  }

  @Test
  void everyServerFollowsWithinASecond() throws InterruptedException {
    var here = new Ground("9948");
    var there = new Ground("9948");
    var tenant = here.community(1, OperationMode.GOVERNMENT);
    var question = question(tenant, here.in(Duration.ofSeconds(30)));
    assertThat(there.rights.decide(question).outcome()).isEqualTo(Outcome.PERMIT);
    var version = accepted(here, rules(here), masked(2));
    var begin = System.nanoTime();
    while (there.rights.decide(question).outcome() != Outcome.MASK) {
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
      Thread.sleep(10);
    }
    here.run(here.bureau(), () -> rules(here).backOut(version, "over"));
    assertThat(
            there
                .read(
                    there.bureau(), tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE)
                .outcome())
        .as("the gate at once")
        .isEqualTo(Outcome.PERMIT);
  }

  @Test
  void everyFaultIsToldWithItsLineAndNothingIsKept() {
    var ground = new Ground("9949");
    var rules = rules(ground);
    var text =
        masked(1)
            .replace("clause: \"000-7.2.c.3-1\"", "clause: \"?\"")
            .replaceFirst("asset: alarms", "asset: alarmz")
            .replaceFirst("owner: BUREAU", "owner: OPERATOR");
    var lines = List.of(text.split("\n"));
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.bureau(), () -> rules.draft(RulePack.GOVERNMENT, text, "x")))
        .isInstanceOfSatisfying(
            FaultyRules.class,
            refused ->
                assertThat(refused.faults())
                    .anySatisfy(
                        fault -> {
                          assertThat(fault.reason()).contains("not a clause");
                          assertThat(lines.get(fault.line() - 1)).contains("device-readings");
                        })
                    .anySatisfy(
                        fault -> {
                          assertThat(fault.reason()).contains("unknown asset alarmz");
                          assertThat(lines.get(fault.line() - 1)).contains("alarmz");
                        })
                    .anySatisfy(fault -> assertThat(fault.reason()).contains("owner must be"))
                    .anySatisfy(fault -> assertThat(fault.reason()).contains("version must be")));
    assertThat(ground.platform.as(ground.bureau(), rules::list))
        .extracting(RuleRow::state)
        .containsOnly(RuleState.DELIVERED);
  }

  @Test
  @Requirement("000-10.1.2.2.c.2-3")
  void noVersionLowersADeliveredFloor() {
    var ground = new Ground("9950");
    var rules = rules(ground);
    var floors = Ground.MATRICES.text(RulePack.FLOORS).replaceFirst("version: 1", "version: 2");
    assertThat(check(ground, rules, floors)).isEmpty();
    for (var lowered :
        List.of(
            floors.replace("id: no-sale-of-persons", "id: sale-of-persons"),
            floors.replaceFirst("(?s)(id: health-needs-consent.*?decision: )DENY", "$1MASK"),
            floors.replaceFirst("unless: null}", "unless: CONSENT}"),
            floors.replaceFirst("PROPERTY: GENERAL_3", "PROPERTY: CORE"),
            floors.replaceFirst("from: GENERAL_3", "from: GENERAL_4"),
            floors.replaceFirst("parties: \\[OPERATOR], assets", "parties: [PROPERTY], assets"))) {
      assertThat(check(ground, rules, lowered)).as(lowered.substring(0, 400)).isNotEmpty();
    }
  }

  @Test
  void aRaisedFloorHoldsInEveryMode() {
    var ground = new Ground("9951");
    var rules = rules(ground);
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    var floors =
        Ground.MATRICES.text(RulePack.FLOORS).replaceFirst("version: 1", "version: 2")
            + """

              - id: no-night-looks
                clause: "000-7.2.f.3"
                when: {parties: [BUREAU], assets: [device-readings], actions: [VIEW], purposes: "*", given: null, unless: null}
                decision: AGGREGATE
                why: {zh: 试行, en: On trial}
            """;
    var draft =
        ground.platform.as(
            ground.bureau(), () -> rules.draft(RulePack.FLOORS, floors, "totals alone"));
    assertThat(effect(ground, rules, draft).combinations()).isGreaterThan(0);
    ground.run(ground.bureau(), () -> rules.accept(draft, null));
    ground.wait(Duration.ofSeconds(1));
    assertThat(view(ground, tenant).basis().line())
        .isEqualTo("GOVERNMENT@2/floor no-night-looks/000-7.2.f.3");
  }

  @Test
  void rulesAreTheirOwnCitysAlone() {
    var ground = new Ground("9952");
    var other = new Ground("9953");
    var draft = draft(ground, rules(ground), masked(2));
    assertThatThrownBy(
            () -> other.run(other.bureau(), () -> rules(other).withdraw(draft, "not mine")))
        .isInstanceOf(NotFound.class);
    assertThat(other.platform.as(other.bureau(), rules(other)::list))
        .noneMatch(row -> draft.equals(row.id()));
    for (Caller stranger :
        List.of(
            ground.district("01"),
            ground.operator("op-r52"),
            ground.platform.clerk(ground.community(1, OperationMode.PPP)))) {
      assertThatThrownBy(() -> ground.platform.as(stranger, rules(ground)::list))
          .isInstanceOf(NotPermitted.class);
    }
    ground.run(ground.bureau(), () -> rules(ground).withdraw(draft, "done with"));
    assertThat(listed(ground, rules(ground), draft).state()).isEqualTo(RuleState.WITHDRAWN);
  }

  @Test
  void aVersionBeginsNeitherInThePastNorBeforeAnother() {
    var ground = new Ground("9954");
    var rules = rules(ground);
    var draft = draft(ground, rules, masked(2));
    effect(ground, rules, draft);
    assertThatThrownBy(
            () ->
                ground.run(
                    ground.bureau(), () -> rules.accept(draft, ground.in(Duration.ofDays(-1)))))
        .isInstanceOf(Invalid.class);
    ground.run(ground.bureau(), () -> rules.accept(draft, ground.in(Duration.ofDays(2))));
    var next = draft(ground, rules, masked(3));
    effect(ground, rules, next);
    assertThatThrownBy(() -> ground.run(ground.bureau(), () -> rules.accept(next, null)))
        .isInstanceOf(Invalid.class);
  }

  /** The delivered matrix, with one cell more at its head. */
  private static String masked(int version) {
    return Ground.MATRICES
        .text(RulePack.GOVERNMENT)
        .replaceFirst("version: 1", "version: " + version)
        .replaceFirst("cells:\n", OPEN);
  }

  private static Rules rules(Ground ground) {
    return new Rules(
        ground.platform.jdbi(),
        ground.platform.scopes(),
        Ground.MATRICES,
        ground.snapshots,
        ground);
  }

  private static UUID draft(Ground ground, Rules rules, String text) {
    return ground.platform.as(
        ground.bureau(), () -> rules.draft(RulePack.GOVERNMENT, text, "trial of masking"));
  }

  private static RuleEffect effect(Ground ground, Rules rules, UUID draft) {
    return ground.platform.as(ground.bureau(), () -> rules.effect(draft, today(ground)));
  }

  /** In force on every server, whatever it still holds. */
  private static UUID accepted(Ground ground, Rules rules, String text) {
    var draft = draft(ground, rules, text);
    effect(ground, rules, draft);
    ground.run(ground.bureau(), () -> rules.accept(draft, null));
    return draft;
  }

  private static List<?> check(Ground ground, Rules rules, String text) {
    return ground.platform.as(ground.bureau(), () -> rules.check(RulePack.FLOORS, text));
  }

  private static String text(Ground ground, Rules rules, int version) {
    return ground.platform.as(ground.bureau(), () -> rules.text(RulePack.GOVERNMENT, version));
  }

  private static RuleRow listed(Ground ground, Rules rules, UUID id) {
    return ground.platform.as(ground.bureau(), rules::list).stream()
        .filter(row -> id.equals(row.id()))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate today(Ground ground) {
    return LocalDate.ofInstant(ground.instant(), ZoneId.of("Asia/Shanghai"));
  }

  private static Decision view(Ground ground, TenantId tenant) {
    return ground.read(
        ground.bureau(), tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE);
  }

  private static Question question(TenantId tenant, java.time.Instant at) {
    return new Question(
        Party.BUREAU,
        Optional.of(tenant.value().substring(0, 4)),
        Action.VIEW,
        Asset.DEVICE_READINGS,
        Purpose.GOVERNANCE,
        tenant,
        at);
  }
}
