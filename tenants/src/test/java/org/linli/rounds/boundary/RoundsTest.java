package org.linli.rounds.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;

/** What is done by the clock. */
class RoundsTest {

  private static final Duration PAUSE = Duration.ofMillis(5);

  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
  private final Rounds rounds = new Rounds(clock, new Node(EnumSet.allOf(Role.class)));

  @AfterEach
  void close() {
    clock.shutdownNow();
  }

  @Test
  void aRoundThatFailsIsDoneAgain() throws InterruptedException {
    var turns = new CountDownLatch(3);
    rounds.every(
        PAUSE,
        "what fails",
        () -> {
          turns.countDown();
          throw new IllegalStateException("as it happens");
        });
    assertThat(turns.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void toldASecondTimeItIsStillOneRound() throws InterruptedException {
    var first = new CountDownLatch(3);
    var second = new AtomicInteger();
    rounds.every(Duration.ZERO, PAUSE, "the same", first::countDown);
    rounds.every(Duration.ZERO, PAUSE, "the same", second::incrementAndGet);
    assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(second).hasValue(0);
  }

  @Test
  void afterTheStopNothingIsDone() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var turns = new AtomicInteger();
    rounds.every(
        Duration.ZERO,
        Duration.ofDays(1),
        "once",
        () -> {
          turns.incrementAndGet();
          begun.countDown();
        });
    rounds.every(Duration.ofDays(1), "never", turns::incrementAndGet);
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    rounds.stop();
    clock.shutdown();
    assertThat(clock.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(turns).hasValue(1);
  }

  @Test
  void aServerWithoutJobsDoesOnlyWhatIsItsOwn() throws InterruptedException {
    var own = new CountDownLatch(3);
    var ofAll = new AtomicInteger();
    var screens = new Rounds(clock, new Node(EnumSet.of(Role.UI, Role.API)));
    screens.every(Duration.ZERO, PAUSE, "a night's work", ofAll::incrementAndGet);
    screens.everywhere(PAUSE, "counts in its memory", own::countDown);
    assertThat(own.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(ofAll).hasValue(0);
    screens.stop();
  }

  @Test
  void itIsToldHowOftenARoundWasDoneAndFailed() throws InterruptedException {
    var turns = new CountDownLatch(5);
    rounds.every(
        Duration.ZERO,
        PAUSE,
        "every second fails",
        () -> {
          turns.countDown();
          if (turns.getCount() % 2 == 1) {
            throw new IllegalStateException("as it happens");
          }
        });
    assertThat(turns.await(1, TimeUnit.MINUTES)).isTrue();
    rounds.stop();
    clock.shutdown();
    assertThat(clock.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    var tally = rounds.tallies().getFirst();
    assertThat(tally.what()).isEqualTo("every second fails");
    assertThat(tally.turns()).isGreaterThanOrEqualTo(5);
    assertThat(tally.failures()).isBetween(2L, tally.turns() / 2 + 1);
    assertThat(tally.lastMillis()).isPositive();
    assertThat(tally.nanos()).isPositive();
    assertThat(tally.tookNanos()).isPositive().isLessThanOrEqualTo(tally.nanos());
    assertThat(tally.nextMillis()).isEqualTo(tally.endedMillis() + PAUSE.toMillis());
  }

  @Test
  void aRoundThatWaitsForItsFirstTurnIsToldAsWellAndWhatItFailedOfByItsType()
      throws InterruptedException {
    rounds.every(Duration.ofDays(1), "tomorrow", () -> {});
    var turns = new CountDownLatch(2);
    rounds.every(
        Duration.ZERO,
        PAUSE,
        "what always fails",
        () -> {
          turns.countDown();
          throw new IllegalStateException("somebody's name");
        });
    assertThat(turns.await(1, TimeUnit.MINUTES)).isTrue();
    var waits = rounds.tallies().getFirst();
    assertThat(waits.what()).isEqualTo("tomorrow");
    assertThat(waits.turns()).isZero();
    assertThat(waits.nextMillis()).isZero();
    assertThat(waits.pauseMillis()).isEqualTo(Duration.ofDays(1).toMillis());
    assertThat(rounds.tallies().getLast().fault()).isEqualTo("IllegalStateException");
  }
}
