package org.linli.components.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.components.entity.ServiceLevel;

/** Leaving alone what fails, and not crowding what works; time is told, not waited for. */
class FuseTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void fiveFailuresInARowGiveARestAndOneCallTriesAfterIt() {
    var fuse = new Fuse();
    for (int time = 0; time < Fuse.BLOWS_AFTER; time++) {
      assertThat(fuse.rest(0)).isZero();
      fuse.failed(0);
    }
    assertThat(fuse.rest(SECOND)).isEqualTo(29);
    assertThat(fuse.rest(31 * SECOND)).isZero();
    assertThat(fuse.rest(31 * SECOND)).as("a second one beside the trial").isPositive();
    fuse.failed(32 * SECOND);
    assertThat(fuse.rest(33 * SECOND)).isPositive();
    assertThat(fuse.rest(63 * SECOND)).isZero();
    fuse.worked();
    assertThat(fuse.rest(63 * SECOND)).isZero();
    assertThat(fuse.rest(63 * SECOND)).isZero();
  }

  @Test
  void anAnswerBetweenThemForgetsFailures() {
    var fuse = new Fuse();
    for (int time = 0; time < 20; time++) {
      fuse.failed(0);
      fuse.failed(0);
      fuse.worked();
    }
    assertThat(fuse.rest(0)).isZero();
  }

  @Test
  void aTrialThatWasNotSentLeavesThePlaceToTheNext() {
    var fuse = new Fuse();
    for (int time = 0; time < Fuse.BLOWS_AFTER; time++) {
      fuse.failed(0);
    }
    assertThat(fuse.rest(31 * SECOND)).isZero();
    fuse.spared();
    assertThat(fuse.rest(31 * SECOND)).isZero();
  }

  @Test
  void asManyAtOnceAndInAMinuteAsTheOwnerSays() {
    var crowd = new Crowd();
    var level = new ServiceLevel(1_000, 6, 2, 90);
    assertThat(crowd.enter(level, 0)).isZero();
    assertThat(crowd.enter(level, 0)).isZero();
    assertThat(crowd.enter(level, 0)).isEqualTo(1);
    for (int time = 0; time < 4; time++) {
      crowd.leave();
      assertThat(crowd.enter(level, 0)).isZero();
    }
    crowd.leave();
    assertThat(crowd.enter(level, 0)).as("one each ten seconds").isEqualTo(10);
    assertThat(crowd.enter(level, 10 * SECOND)).isZero();
    crowd.leave();
    assertThat(crowd.enter(level, 10 * SECOND)).isPositive();
  }
}
