package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.contracts.boundary.AlreadySigned;
import org.linli.contracts.entity.ContractState;
import org.linli.rights.boundary.ExclusiveContract;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Terms;
import org.linli.testing.Requirement;

/** Signatures at the same moment, in transactions that the database really has to order. */
class ContractRaceTest {

  private static final int ROUNDS = 4;

  private final Desk desk = new Desk("9863");

  /** What came of one side, and how often the database made it begin again. */
  private record Side(Throwable refusal, int attempts) {}

  @Test
  @Requirement("002-4.2.4.1")
  void ofTwoExclusiveGrantsSignedAtOnceOneIsRefused() throws Exception {
    var retried = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var tenant = desk.community(20 + round);
      var operatorA = "cr-a" + round;
      var operatorB = "cr-b" + round;
      var one = waiting(operatorA, tenant);
      var other = waiting(operatorB, tenant);
      var sides = race(() -> lastSignature(operatorA, one), () -> lastSignature(operatorB, other));
      assertThat(sides.stream().filter(side -> side.refusal() == null)).as("one stands").hasSize(1);
      assertThat(sides.stream().map(Side::refusal).filter(java.util.Objects::nonNull))
          .singleElement()
          .isInstanceOf(ExclusiveContract.class);
      assertThat(
              List.of(desk.asks(operatorA, tenant), desk.asks(operatorB, tenant)).stream()
                  .filter(decision -> decision.outcome() == Outcome.PERMIT))
          .hasSize(1);
      retried += sides.stream().mapToInt(side -> side.attempts() - 1).sum();
    }
    assertThat(retried).as("serialisation failures of the database").isPositive();
  }

  @Test
  void theLastTwoSignaturesAtOncePutTheContractInForce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var tenant = desk.community(30 + round);
      var operator = "cr-c" + round;
      var id = desk.draft(desk.words(operator, tenant));
      var hash = desk.propose(id);
      var sides =
          race(
              () -> new Signing(desk.bureau, id, hash),
              () -> new Signing(desk.paper.signer(operator), id, hash));
      assertThat(sides).allMatch(side -> side.refusal() == null);
      assertThat(desk.file(desk.bureau, id).row().state()).isEqualTo(ContractState.IN_FORCE);
    }
  }

  @Test
  void onePartySignsOnceHoweverOftenItPresses() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var id = desk.draft(desk.words("cr-d" + round, desk.community(40 + round)));
      var hash = desk.propose(id);
      var sides =
          race(() -> new Signing(desk.bureau, id, hash), () -> new Signing(desk.bureau, id, hash));
      assertThat(sides.stream().map(Side::refusal).filter(java.util.Objects::nonNull))
          .singleElement()
          .isInstanceOf(AlreadySigned.class);
    }
  }

  private record Signing(Caller caller, UUID id, String hash) {}

  private Signing lastSignature(String operator, UUID id) {
    return new Signing(
        desk.paper.signer(operator), id, desk.file(desk.bureau, id).texts().getLast().hash());
  }

  /** A contract that only its operator has still to sign. */
  private UUID waiting(String operator, org.linli.tenancy.entity.TenantId tenant) {
    var terms = new Terms(true, Set.of(Asset.DEVICE_READINGS), Set.of("smart-parking"), List.of());
    var id = desk.draft(desk.words(operator, terms, tenant));
    var hash = desk.propose(id);
    desk.platform.as(desk.bureau, () -> desk.contracts.sign(id, hash));
    return id;
  }

  /** Both open their transaction first, so that neither sees what the other does. */
  private List<Side> race(Callable<Signing> one, Callable<Signing> other) throws Exception {
    var barrier = new CyclicBarrier(2);
    var sides = new ArrayList<Future<Side>>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var signing : List.of(one.call(), other.call())) {
        sides.add(threads.submit(() -> sign(signing, barrier)));
      }
    }
    return List.of(sides.getFirst().get(), sides.getLast().get());
  }

  private Side sign(Signing signing, CyclicBarrier barrier) {
    var attempts = new AtomicInteger();
    try {
      desk.platform.as(
          signing.caller(),
          () -> {
            if (attempts.incrementAndGet() == 1) {
              barrier.await(20, TimeUnit.SECONDS);
            }
            return desk.contracts.sign(signing.id(), signing.hash());
          });
      return new Side(null, attempts.get());
    } catch (RuntimeException e) {
      return new Side(e, attempts.get());
    }
  }
}
