package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.TextKind;
import org.linli.rights.boundary.ExclusiveContract;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.TenantId;

/** An exclusive grant stands alone for its scenario, community and time; and for no more. */
class ExclusiveGrantTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Desk desk = new Desk("9843");

  @Test
  void whatIsNotExclusiveStandsBesideItsLikeButNotBesideTheExclusive() {
    var tenant = desk.community(1);
    desk.paper.signed(desk.bureau, desk.words("eg-1", open("smart-parking"), tenant));
    desk.paper.signed(desk.bureau, desk.words("eg-2", open("smart-parking"), tenant));
    refused(desk.words("eg-3", alone("smart-parking"), tenant));
    desk.paper.signed(desk.bureau, desk.words("eg-3", alone("elderly-care"), tenant));
    refused(desk.words("eg-1", open("elderly-care"), tenant));
    refused(desk.words("eg-3", open("elderly-care"), tenant));
  }

  @Test
  void oneScenarioInCommonIsEnoughToCollide() {
    var tenant = desk.community(2);
    desk.paper.signed(
        desk.bureau, desk.words("eg-4", alone("smart-parking", "elderly-care"), tenant));
    refused(desk.words("eg-5", alone("elderly-care", "retail"), tenant));
    desk.paper.signed(desk.bureau, desk.words("eg-5", alone("retail"), tenant));
    desk.paper.signed(desk.bureau, desk.words("eg-5", alone("smart-parking"), desk.community(3)));
  }

  @Test
  void theNextGrantBeginsAtTheMomentInWhichTheLastOneEnds() {
    var tenant = desk.community(4);
    var first = desk.words("eg-6", alone("smart-parking"), tenant);
    desk.paper.signed(desk.bureau, first);
    var end = first.until();
    refused(dated("eg-7", tenant, end.minusMillis(1), end.plus(DAY)));
    desk.paper.signed(desk.bureau, dated("eg-7", tenant, end, end.plus(DAY)));
    refused(dated("eg-8", tenant, end.plus(DAY).minusMillis(1), end.plus(Desk.YEAR)));
    desk.wait(Desk.YEAR.plusHours(1));
    assertThat(desk.asks("eg-6", tenant).outcome()).isEqualTo(Outcome.DENY);
    assertThat(desk.asks("eg-7", tenant).outcome()).isEqualTo(Outcome.PERMIT);
  }

  @Test
  void anUnsignedGrantKeepsNobodyOutAndTheSignedOneDoes() {
    var tenant = desk.community(5);
    var slow = desk.draft(desk.words("eg-9", alone("smart-parking"), tenant));
    var hash = desk.propose(slow);
    sign(slow, "eg-9", hash);
    desk.paper.signed(desk.bureau, desk.words("eg-10", alone("smart-parking"), tenant));
    assertThatThrownBy(() -> desk.run(desk.bureau, () -> desk.contracts.sign(slow, hash)))
        .isInstanceOf(ExclusiveContract.class);
    assertThat(state(slow)).isEqualTo(ContractState.NEGOTIATED);
    assertThat(desk.file(desk.bureau, slow).texts().getLast().signatures())
        .as("the refused signature is not kept")
        .filteredOn(signature -> signature.at() != null)
        .hasSize(1);
  }

  @Test
  void aGrantThatWasEndedEarlyMakesRoom() {
    var tenant = desk.community(6);
    var first = desk.paper.signed(desk.bureau, desk.words("eg-11", alone("retail"), tenant));
    refused(desk.words("eg-12", alone("retail"), tenant));
    desk.run(desk.bureau, () -> desk.contracts.end(first, "given back"));
    desk.paper.signed(desk.bureau, desk.words("eg-12", alone("retail"), tenant));
    assertThat(desk.asks("eg-11", tenant).outcome()).isEqualTo(Outcome.DENY);
    assertThat(desk.asks("eg-12", tenant).outcome()).isEqualTo(Outcome.PERMIT);
  }

  @Test
  void aSupplementDoesNotTakeWhatAnotherHoldsAndMayKeepItsOwn() {
    var mine = desk.community(7);
    var taken = desk.community(8);
    desk.paper.signed(desk.bureau, desk.words("eg-13", alone("retail"), taken));
    var words = desk.words("eg-14", alone("retail"), mine);
    var id = desk.paper.signed(desk.bureau, words);
    supplement(id, words.in(List.of(mine, taken)));
    assertThatThrownBy(() -> desk.propose(id)).isInstanceOf(ExclusiveContract.class);
    desk.run(desk.bureau, () -> desk.contracts.withdraw(id));
    supplement(id, Words.of(words).title("same grant").agreement());
    var hash = desk.propose(id);
    desk.run(desk.bureau, () -> desk.contracts.sign(id, hash));
    sign(id, "eg-14", hash);
    desk.wait(DAY.multipliedBy(2));
    assertThat(desk.asks("eg-14", mine).outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(desk.asks("eg-14", taken).outcome()).isEqualTo(Outcome.DENY);
  }

  @Test
  void ofTwoWideGrantsThatMeetInOneCommunityOnlyOneIsSignedAtOnce() throws Exception {
    for (int round = 0; round < 3; round++) {
      var left = desk.community(20 + round);
      var both = desk.community(30 + round);
      var right = desk.community(40 + round);
      var a = "eg-a" + round;
      var b = "eg-b" + round;
      var one = waiting(a, left, both);
      var other = waiting(b, both, right);
      var refusals = race(a, one, b, other);
      assertThat(refusals.stream().filter(Objects::nonNull))
          .singleElement()
          .isInstanceOf(ExclusiveContract.class);
      var aWon = state(one) == ContractState.IN_FORCE;
      assertThat(state(aWon ? other : one)).isEqualTo(ContractState.NEGOTIATED);
      assertThat(desk.asks(a, left).outcome()).isEqualTo(aWon ? Outcome.PERMIT : Outcome.DENY);
      assertThat(desk.asks(b, right).outcome()).isEqualTo(aWon ? Outcome.DENY : Outcome.PERMIT);
    }
  }

  @Test
  void grantsThatDoNotMeetAreBothSignedAtOnce() throws Exception {
    var one = waiting("eg-c", desk.community(50));
    var other = waiting("eg-d", desk.community(51));
    assertThat(race("eg-c", one, "eg-d", other)).containsOnlyNulls();
    assertThat(List.of(state(one), state(other))).containsOnly(ContractState.IN_FORCE);
  }

  private UUID waiting(String operator, TenantId... communities) {
    var id = desk.draft(desk.words(operator, alone("smart-parking"), communities));
    var hash = desk.propose(id);
    desk.run(desk.bureau, () -> desk.contracts.sign(id, hash));
    return id;
  }

  private List<Throwable> race(String a, UUID one, String b, UUID other) throws Exception {
    var barrier = new CyclicBarrier(2);
    var ends = new ArrayList<Future<Throwable>>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      ends.add(threads.submit(() -> last(a, one, barrier)));
      ends.add(threads.submit(() -> last(b, other, barrier)));
    }
    var refusals = new ArrayList<Throwable>();
    for (var end : ends) {
      refusals.add(end.get());
    }
    return refusals;
  }

  /** The last signature; both transactions are open before either of them signs. */
  private Throwable last(String operator, UUID id, CyclicBarrier barrier) {
    var hash = desk.file(desk.bureau, id).texts().getLast().hash();
    var met = new AtomicBoolean();
    try {
      desk.platform.as(
          desk.paper.signer(operator),
          () -> {
            if (met.compareAndSet(false, true)) {
              barrier.await(20, TimeUnit.SECONDS);
            }
            return desk.contracts.sign(id, hash);
          });
      return null;
    } catch (RuntimeException refusal) {
      return refusal;
    }
  }

  private void refused(Agreement words) {
    var id = desk.draft(words);
    assertThatThrownBy(() -> desk.propose(id)).isInstanceOf(ExclusiveContract.class);
    assertThat(state(id)).isEqualTo(ContractState.DRAFT);
  }

  private Agreement dated(String operator, TenantId tenant, Instant from, Instant until) {
    return Words.of(desk.words(operator, alone("smart-parking"), tenant))
        .term(from, until)
        .agreement();
  }

  private void supplement(UUID id, Agreement words) {
    var effective = desk.in(DAY);
    desk.run(
        desk.bureau, () -> desk.contracts.supplement(id, TextKind.SUPPLEMENT, effective, words));
  }

  private void sign(UUID id, String operator, String hash) {
    desk.run(desk.paper.signer(operator), () -> desk.contracts.sign(id, hash));
  }

  private ContractState state(UUID id) {
    return desk.file(desk.bureau, id).row().state();
  }

  private static Terms alone(String... scenarios) {
    return new Terms(true, Set.of(Asset.DEVICE_READINGS), Set.of(scenarios), List.of());
  }

  private static Terms open(String... scenarios) {
    return new Terms(false, Set.of(Asset.DEVICE_READINGS), Set.of(scenarios), List.of());
  }
}
