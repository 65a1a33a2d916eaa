package org.linli.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FreshTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
  private final AtomicInteger reads = new AtomicInteger();
  private boolean away;
  private final Fresh<Integer> fresh = new Fresh<>(0, Duration.ofSeconds(3), now::get, this::read);

  private int read() {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    return reads.incrementAndGet();
  }

  private void later(int seconds) {
    now.updateAndGet(moment -> moment.plusSeconds(seconds));
  }

  @Test
  void whatIsFreshIsReadOnce() {
    assertThat(fresh.get()).isEqualTo(1);
    later(2);
    assertThat(fresh.get()).isEqualTo(1);
    later(1);
    assertThat(fresh.get()).as("changes of other nodes").isEqualTo(2);
  }

  @Test
  void aClockThatIsSetBackMakesNothingStandForAnHour() {
    later(3_600);
    assertThat(fresh.get()).isEqualTo(1);
    later(-3_600);
    assertThat(fresh.get()).as("read before the clock was set").isEqualTo(2);
    assertThat(fresh.get()).as("and from then on as usual").isEqualTo(2);
    later(3);
    assertThat(fresh.get()).isEqualTo(3);
  }

  @Test
  void aChangeHereIsReadAtOnce() {
    assertThat(fresh.get()).isEqualTo(1);
    fresh.forget();
    assertThat(fresh.get()).isEqualTo(2);
  }

  @Test
  void whileTheDatabaseIsAwayTheLastKnownStands() {
    assertThat(fresh.get()).isEqualTo(1);
    away = true;
    later(10);
    assertThat(fresh.get()).isEqualTo(1);
    away = false;
    later(10);
    assertThat(fresh.get()).isEqualTo(2);
  }

  @Test
  void beforeAnythingWasReadTheFirstValueStands() {
    away = true;
    assertThat(fresh.get()).isZero();
  }
}
