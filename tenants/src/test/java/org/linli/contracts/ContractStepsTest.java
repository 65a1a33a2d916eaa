package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.contracts.boundary.AlreadySigned;
import org.linli.contracts.boundary.TextChanged;
import org.linli.contracts.boundary.WrongStep;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.PartnerRole;
import org.linli.contracts.entity.TextKind;
import org.linli.contracts.entity.TextState;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.TenantId;

/** Every step from every state, and what a step that is refused leaves behind: nothing. */
class ContractStepsTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Map<ContractState, Set<String>> LEGAL =
      new EnumMap<>(
          Map.of(
              ContractState.DRAFT, Set.of("revise", "propose", "withdraw"),
              ContractState.NEGOTIATED, Set.of("reopen", "withdraw", "sign"),
              ContractState.SIGNED, Set.of("supplement", "end"),
              ContractState.IN_FORCE, Set.of("supplement", "end"),
              ContractState.ENDED, Set.of(),
              ContractState.WITHDRAWN, Set.of()));

  private final Desk desk = new Desk("9842");

  @Test
  void fromEachStateOnlyTheStepsOfTheLifeLineArePossible() {
    var number = 0;
    for (var state : ContractState.values()) {
      var id = standing(state, "st-" + state, desk.community(++number));
      assertThat(state(id)).as("set up").isEqualTo(state);
      for (var step : steps(id).entrySet()) {
        if (!LEGAL.get(state).contains(step.getKey())) {
          assertThatThrownBy(() -> desk.run(desk.bureau, step.getValue()))
              .as("%s while %s", step.getKey(), state)
              .isInstanceOf(WrongStep.class);
          assertThat(state(id)).as("after %s", step.getKey()).isEqualTo(state);
        }
      }
    }
  }

  @Test
  void theStepsOfTheLifeLineDoSucceed() {
    var number = 20;
    for (var state : ContractState.values()) {
      for (var step : LEGAL.get(state)) {
        var id = standing(state, "sl-" + state + step, desk.community(++number));
        desk.run(desk.bureau, steps(id).get(step));
      }
    }
  }

  @Test
  void aContractBeginsAndEndsWithTheMicrosecond() {
    var tenant = desk.community(40);
    var words = desk.words("st-1", tenant);
    var from = desk.in(DAY);
    var until = desk.in(DAY.multipliedBy(3));
    var id = desk.paper.signed(desk.bureau, Words.of(words).term(from, until).agreement());
    assertThat(state(id)).isEqualTo(ContractState.SIGNED);
    assertThat(at("st-1", tenant, from.minus(1, ChronoUnit.MICROS))).isEqualTo(Outcome.DENY);
    assertThat(at("st-1", tenant, from)).isEqualTo(Outcome.PERMIT);
    assertThat(at("st-1", tenant, until.minus(1, ChronoUnit.MICROS))).isEqualTo(Outcome.PERMIT);
    assertThat(at("st-1", tenant, until)).isEqualTo(Outcome.DENY);
  }

  @Test
  void nobodySignsForThePast() {
    var tenant = desk.community(41);
    var id = desk.draft(desk.words("st-2", tenant));
    var hash = desk.propose(id);
    sign(id, hash);
    desk.wait(DAY.multipliedBy(10));
    var before = desk.instant();
    signAs("st-2", id, hash);
    assertThat(desk.file(desk.bureau, id).row().inForceFrom()).isAfterOrEqualTo(before);
    assertThat(at("st-2", tenant, before.minusSeconds(1))).isEqualTo(Outcome.DENY);
  }

  @Test
  void aSignatureAfterTheTermIsRefusedAndDoesNotCount() {
    var tenant = desk.community(42);
    var id = desk.draft(desk.words("st-3", tenant));
    var hash = desk.propose(id);
    sign(id, hash);
    desk.wait(Desk.YEAR.plus(DAY));
    assertThatThrownBy(() -> signAs("st-3", id, hash))
        .isInstanceOf(Invalid.class)
        .hasMessage("invalid[until, in-future]");
    assertThat(state(id)).isEqualTo(ContractState.NEGOTIATED);
    assertThat(desk.file(desk.bureau, id).texts().getLast().signatures())
        .filteredOn(signature -> signature.at() != null)
        .hasSize(1);
    assertThat(desk.asks("st-3", tenant).outcome()).isEqualTo(Outcome.DENY);
  }

  @Test
  void onlyTheVeryTextThatStandsThereIsSigned() {
    var id = desk.draft(desk.words("st-4", desk.community(43)));
    var hash = desk.propose(id);
    for (var other : new String[] {null, "", hash.toUpperCase(), hash + "0", hash.substring(1)}) {
      assertThatThrownBy(() -> sign(id, other)).as(other).isInstanceOf(TextChanged.class);
    }
    sign(id, hash);
    assertThatThrownBy(() -> sign(id, hash)).isInstanceOf(AlreadySigned.class);
    assertThatThrownBy(() -> sign(id, "stale")).isInstanceOf(TextChanged.class);
    assertThatThrownBy(() -> sign(UUID.randomUUID(), hash)).isInstanceOf(NotFound.class);
  }

  @Test
  void anotherAccountOfTheSamePartySignsNoSecondTime() {
    var words = three("st-5", "st-6", 44);
    var tenant = words.communities().getFirst();
    var id = desk.draft(words);
    var hash = desk.propose(id);
    signAs("st-5", id, hash);
    assertThatThrownBy(() -> signAs("st-5", id, hash)).isInstanceOf(AlreadySigned.class);
    sign(id, hash);
    assertThat(state(id)).as("two of three").isEqualTo(ContractState.NEGOTIATED);
    assertThat(desk.asks("st-5", tenant).outcome()).isEqualTo(Outcome.DENY);
    signAs("st-6", id, hash);
    assertThat(state(id)).isEqualTo(ContractState.IN_FORCE);
    assertThat(desk.asks("st-5", tenant).outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(desk.asks("st-6", tenant).outcome()).isEqualTo(Outcome.PERMIT);
  }

  @Test
  void aSupplementSpeaksWithinTheTermAndNotOfThePast() {
    var words = desk.words("st-7", desk.community(45));
    var id = desk.paper.signed(desk.bureau, words);
    refused(id, TextKind.SUPPLEMENT, null, words, "effective", "required");
    refused(
        id, TextKind.SUPPLEMENT, desk.instant().minusSeconds(1), words, "effective", "in-future");
    refused(id, TextKind.SUPPLEMENT, words.until(), words, "effective", "outside-term");
    refused(id, TextKind.TERMINATION, words.until(), null, "effective", "outside-term");
    refused(id, null, desk.in(DAY), words, "kind", "unknown");
    refused(id, TextKind.CONTRACT, desk.in(DAY), words, "kind", "unknown");
    refused(id, TextKind.SUPPLEMENT, desk.in(DAY), null, "body", "required");
    var renamed = Words.of(words).number("C-" + UUID.randomUUID()).agreement();
    refused(id, TextKind.SUPPLEMENT, desk.in(DAY), renamed, "number", "stays");
    assertThat(desk.file(desk.bureau, id).texts()).as("nothing is left of them").hasSize(1);
  }

  @Test
  void aRevisedDraftKeepsItsNumberAndProject() {
    var words = desk.words("st-8", desk.community(46));
    var id = desk.draft(words);
    var moved = desk.words("st-8", desk.community(46)).project();
    for (var other :
        List.of(
            Words.of(words).number("C-" + UUID.randomUUID()).agreement(),
            Words.of(words).project(moved).agreement())) {
      assertThatThrownBy(() -> desk.run(desk.bureau, () -> desk.contracts.revise(id, other)))
          .hasMessage("invalid[number, stays]");
    }
  }

  @Test
  void aSupplementThatIsGivenUpOrNotSignedByAllChangesNothing() {
    var stays = desk.community(47);
    var leaves = desk.community(48);
    var words = desk.words("st-9", stays, leaves);
    var id = desk.paper.signed(desk.bureau, words);
    supplement(id, DAY, words.in(List.of(stays)));
    assertThatThrownBy(() -> supplement(id, DAY, words)).as("one").isInstanceOf(WrongStep.class);
    desk.run(desk.bureau, () -> desk.contracts.withdraw(id));
    supplement(id, DAY, words.in(List.of(stays)));
    sign(id, desk.propose(id));
    desk.wait(DAY.multipliedBy(2));
    assertThat(state(id)).isEqualTo(ContractState.IN_FORCE);
    assertThat(desk.asks("st-9", leaves).outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(desk.file(desk.bureau, id).holding(desk.instant()).version()).isEqualTo(1);
  }

  @Test
  void whatTheBureauEndsTakesTheOpenSupplementWithIt() {
    var words = desk.words("st-10", desk.community(49));
    var id = desk.paper.signed(desk.bureau, words);
    supplement(id, DAY, words);
    var hash = desk.propose(id);
    sign(id, hash);
    desk.run(desk.bureau, () -> desk.contracts.end(id, "fraud"));
    assertThatThrownBy(() -> signAs("st-10", id, hash)).isInstanceOf(WrongStep.class);
    assertThat(desk.file(desk.bureau, id).texts().getLast().state()).isEqualTo(TextState.WITHDRAWN);
    assertThatThrownBy(() -> desk.run(desk.bureau, () -> desk.contracts.end(id, "r".repeat(1001))))
        .hasMessage("invalid[reason, too-long]");
  }

  @Test
  void aSupplementDoesNotBringBackWhatHasEnded() {
    var tenant = desk.community(50);
    var words = desk.words("st-11", tenant);
    var id = desk.paper.signed(desk.bureau, words);
    var longer = Words.of(words).term(words.from(), words.until().plus(Desk.YEAR)).agreement();
    supplement(id, DAY, longer);
    var hash = desk.propose(id);
    sign(id, hash);
    desk.wait(Desk.YEAR.plus(DAY));
    assertThat(state(id)).isEqualTo(ContractState.ENDED);
    assertThatThrownBy(() -> signAs("st-11", id, hash)).isInstanceOf(WrongStep.class);
    assertThat(state(id)).isEqualTo(ContractState.ENDED);
    assertThat(desk.asks("st-11", tenant).outcome()).isEqualTo(Outcome.DENY);
  }

  private UUID standing(ContractState state, String operator, TenantId tenant) {
    var words = desk.words(operator, tenant);
    return switch (state) {
      case DRAFT -> desk.draft(words);
      case NEGOTIATED -> {
        var id = desk.draft(words);
        desk.propose(id);
        yield id;
      }
      case SIGNED ->
          desk.paper.signed(
              desk.bureau, Words.of(words).term(desk.in(DAY), words.until()).agreement());
      case IN_FORCE -> desk.paper.signed(desk.bureau, words);
      case ENDED -> {
        var id = desk.paper.signed(desk.bureau, words);
        desk.run(desk.bureau, () -> desk.contracts.end(id, "over"));
        yield id;
      }
      case WITHDRAWN -> {
        var id = desk.draft(words);
        desk.run(desk.bureau, () -> desk.contracts.withdraw(id));
        yield id;
      }
    };
  }

  private Map<String, Runnable> steps(UUID id) {
    var newest = desk.file(desk.bureau, id).texts().getLast();
    var words = newest.words();
    Map<String, Runnable> steps = new LinkedHashMap<>();
    steps.put("revise", () -> desk.contracts.revise(id, words));
    steps.put("propose", () -> desk.contracts.propose(id));
    steps.put("reopen", () -> desk.contracts.reopen(id));
    steps.put("sign", () -> desk.contracts.sign(id, newest.hash()));
    steps.put("withdraw", () -> desk.contracts.withdraw(id));
    steps.put(
        "supplement",
        () ->
            desk.contracts.supplement(
                id, TextKind.SUPPLEMENT, desk.in(DAY.multipliedBy(2)), words));
    steps.put("end", () -> desk.contracts.end(id, "why"));
    return steps;
  }

  private Agreement three(String one, String other, int community) {
    desk.paper.enterprise(other);
    return Words.of(desk.words(one, desk.community(community)))
        .members(
            TestContracts.member(1, Party.BUREAU, "9842", Set.of(PartnerRole.PRINCIPAL), 1, 40),
            TestContracts.member(2, Party.OPERATOR, one, Set.of(PartnerRole.OPERATOR), 1, 30),
            TestContracts.member(3, Party.OPERATOR, other, Set.of(PartnerRole.BUILDER), 1, 30))
        .agreement();
  }

  private void refused(
      UUID id, TextKind kind, Instant effective, Agreement words, String field, String rule) {
    assertThatThrownBy(
            () ->
                desk.run(desk.bureau, () -> desk.contracts.supplement(id, kind, effective, words)))
        .hasMessage("invalid[" + field + ", " + rule + "]");
  }

  private void supplement(UUID id, Duration after, Agreement words) {
    var effective = desk.in(after);
    desk.run(
        desk.bureau, () -> desk.contracts.supplement(id, TextKind.SUPPLEMENT, effective, words));
  }

  private void sign(UUID id, String hash) {
    desk.run(desk.bureau, () -> desk.contracts.sign(id, hash));
  }

  private void signAs(String operator, UUID id, String hash) {
    desk.run(desk.paper.signer(operator), () -> desk.contracts.sign(id, hash));
  }

  private ContractState state(UUID id) {
    return desk.file(desk.bureau, id).row().state();
  }

  private Outcome at(String operator, TenantId tenant, Instant moment) {
    return desk.asksAt(operator, tenant, moment).outcome();
  }
}
