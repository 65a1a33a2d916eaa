package org.linli.rounds.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A clock that was set is seen, and one that goes a little wrong is not. */
class ClockWatchTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private long now = 1_764_000_000_000L;
  private long counter = 5;
  private final ClockWatch watch = new ClockWatch(() -> now, () -> counter);

  private void pass(Duration time) {
    now += time.toMillis();
    counter += time.toMillis();
  }

  @Test
  void aServerThatJustStartedIsNotHeldBack() {
    assertThat(watch.isEven(HOUR)).isTrue();
  }

  @Test
  void aClockThatRunsALittleOffIsEven() {
    for (int i = 0; i < 100; i++) {
      pass(Duration.ofMinutes(1));
      now += 900;
      watch.look();
    }
    assertThat(watch.steps()).isZero();
    assertThat(watch.isEven(HOUR)).isTrue();
  }

  @Test
  void anHourForthAndBackAreTwoStepsAndTheTimeAfterThemIsCounted() {
    now += HOUR.toMillis();
    assertThat(watch.isEven(HOUR)).isFalse();
    pass(Duration.ofMinutes(59));
    assertThat(watch.isEven(HOUR)).isFalse();
    now -= HOUR.toMillis();
    watch.look();
    assertThat(watch.steps()).isEqualTo(2);
    pass(Duration.ofMinutes(59));
    assertThat(watch.isEven(HOUR)).as("counted from the last step on").isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(watch.isEven(HOUR)).isTrue();
  }

  @Test
  void aMachineThatSleptDidNotSetItsClock() {
    // Both stand still or go on together; a counter that slept alone is a step like any other.
    pass(Duration.ofHours(9));
    watch.look();
    assertThat(watch.steps()).isZero();
  }
}
