package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.exchange.boundary.ExchangeBusy;

/** Who is let through at once, who waits, and who is told to come again. */
class TurnstileTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  private String held() {
    inside.countDown();
    await(go);
    return "done";
  }

  @Test
  void whoComesWhenItIsFullIsToldToComeAgainAndAMomentLaterIsWelcome() throws Exception {
    var turnstile = new Turnstile(1, 1, 1, LONG);
    try (var pool = Executors.newSingleThreadExecutor()) {
      var first = pool.submit(() -> turnstile.pass(ONE, this::held));
      await(inside);
      assertThatThrownBy(() -> turnstile.pass(OTHER, () -> "late"))
          .isInstanceOfSatisfying(
              ExchangeBusy.class,
              busy -> {
                assertThat(busy.status()).isEqualTo(503);
                assertThat(busy.retryAfterSeconds()).isPositive();
              });
      go.countDown();
      assertThat(first.get()).isEqualTo("done");
    }
    assertThat(turnstile.pass(OTHER, () -> "again")).isEqualTo("again");
  }

  @Test
  void oneCallerCannotShutTheOthersOut() throws Exception {
    var turnstile = new Turnstile(1, 10, 1, LONG);
    try (var pool = Executors.newSingleThreadExecutor()) {
      var first = pool.submit(() -> turnstile.pass(ONE, this::held));
      await(inside);
      assertThatThrownBy(() -> turnstile.pass(ONE, () -> "second"))
          .isInstanceOfSatisfying(
              ExchangeBusy.class, busy -> assertThat(busy.status()).isEqualTo(429));
      assertThat(turnstile.pass(OTHER, () -> "other")).isEqualTo("other");
      go.countDown();
      first.get();
    }
    assertThat(turnstile.pass(ONE, () -> "again")).isEqualTo("again");
  }

  @Test
  void aFailureGivesItsPlaceBack() {
    var turnstile = new Turnstile(1, 1, 1, LONG);
    Supplier<String> broken =
        () -> {
          throw new IllegalStateException("broken");
        };
    for (int time = 0; time < 3; time++) {
      assertThatThrownBy(() -> turnstile.pass(ONE, () -> turnstile.read(broken)))
          .hasMessage("broken");
    }
    assertThat(turnstile.pass(ONE, () -> turnstile.read(() -> "whole"))).isEqualTo("whole");
  }

  @Test
  void whoFindsNoPlaceInTimeIsToldSoAndNotKeptWaiting() throws Exception {
    var turnstile = new Turnstile(1, 10, 10, Duration.ZERO);
    try (var pool = Executors.newSingleThreadExecutor()) {
      var first = pool.submit(() -> turnstile.read(this::held));
      await(inside);
      assertThatThrownBy(() -> turnstile.read(() -> "late")).isInstanceOf(ExchangeBusy.class);
      go.countDown();
      first.get();
    }
  }

  @Test
  void noMoreReadAtOnceThanThereArePlacesAndAllOfThemAreServed() throws Exception {
    var turnstile = new Turnstile(3, 1_000, 1_000, LONG);
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(20)) {
      var all = new ArrayList<Future<Integer>>();
      for (int number = 0; number < 200; number++) {
        all.add(
            pool.submit(
                () ->
                    turnstile.pass(
                        ONE,
                        () ->
                            turnstile.read(
                                () -> {
                                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                  Thread.yield();
                                  return now.decrementAndGet();
                                }))));
      }
      for (var each : all) {
        each.get();
      }
    }
    assertThat(most.get()).isBetween(1, 3);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
