package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.linli.analytics.entity.Judgement;

/** A home sleeps, a leak does not. */
class NightLeakTest {

  /** Water by day, none from one to five, and from a day on a drop in each hour. */
  private static Made home(double leak, int leaksFrom) {
    return new Made(15)
        .with(
            "flow",
            (day, hour) -> (hour >= 6 && hour < 23 ? 0.06 : 0) + (day >= leaksFrom ? leak : 0));
  }

  @Test
  void threeNightsInWhichTheFlowNeverCameToNothingAreALeak() {
    var seen = home(0.02, 12).judged("water-leak").seen();
    assertThat(seen.points()).isEqualTo(3);
    assertThat(seen.since()).isEqualTo(Made.DAY.minusDays(2));
    assertThat(seen.seen()).isCloseTo(0.02, within(1e-9));
    assertThat(seen.high()).isEqualTo(0.005);
    assertThat(seen.amount()).as("m³ a day").isCloseTo(0.48, within(1e-9));
  }

  @Test
  void twoNightsAreNotEnough() {
    assertThat(home(0.02, 13).judged("water-leak")).isEqualTo(Judgement.CALM);
  }

  @Test
  void aFlowBelowTheThresholdIsTheMetersOwnNoise() {
    assertThat(home(0.004, 0).judged("water-leak")).isEqualTo(Judgement.CALM);
  }

  @Test
  void oneHourWithoutFlowEndsTheSuspicion() {
    var home = new Made(15).with("flow", (day, hour) -> day == 13 && hour == 3 ? 0 : 0.02);
    assertThat(home.judged("water-leak")).isEqualTo(Judgement.CALM);
  }

  @Test
  void aNightThatIsNotKnownIsNoJudgement() {
    var home = new Made(15).with("flow", (day, hour) -> day == 13 && hour == 3 ? Double.NaN : 0.02);
    assertThat(home.judged("water-leak")).isEqualTo(Judgement.UNKNOWN);
  }

  @Test
  void howLongItHasRunIsCountedBackToTheFirstNight() {
    var seen = home(0.02, 5).judged("water-leak").seen();
    assertThat(seen.points()).isEqualTo(10);
    assertThat(seen.since()).isEqualTo(Made.DAY.minusDays(9));
  }

  @Test
  void gasIsAskedForTwoNightsAlone() {
    assertThat(home(0.05, 13).judged("gas-night").seen()).isNotNull();
    assertThat(home(0.05, 14).judged("gas-night")).isEqualTo(Judgement.CALM);
  }
}
