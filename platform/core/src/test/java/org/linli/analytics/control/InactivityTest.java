package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.analytics.entity.Judgement;

/** A home in which no water runs though there was some each day. */
class InactivityTest {

  @Test
  void aDayWithoutWaterIsToldWhereThereWasSomeEachDay() {
    var seen =
        new Made(29).counting("volume", day -> day == 28 ? 0 : 0.12).judged("water-idle").seen();
    assertThat(seen.amount()).isEqualTo(1);
    assertThat(seen.since()).isEqualTo(Made.DAY);
    assertThat(seen.seen()).isZero();
  }

  @Test
  void theDaysAreCountedBack() {
    var seen =
        new Made(29).counting("volume", day -> day > 25 ? 0.001 : 0.12).judged("water-idle").seen();
    assertThat(seen.amount()).isEqualTo(3);
    assertThat(seen.since()).isEqualTo(Made.DAY.minusDays(2));
  }

  @Test
  void aHomeThatIsOftenEmptyIsLeftAlone() {
    assertThat(new Made(29).counting("volume", day -> day % 3 == 1 ? 0 : 0.12).judged("water-idle"))
        .isEqualTo(Judgement.CALM);
  }

  @Test
  void aHomeThatUsesWaterIsCalm() {
    assertThat(new Made(29).counting("volume", day -> 0.12).judged("water-idle"))
        .isEqualTo(Judgement.CALM);
  }

  @Test
  void aMeterThatIsSilentIsNoEmptyHome() {
    assertThat(
            new Made(29)
                .with("volume", (day, hour) -> day == 28 ? Double.NaN : day * 0.1)
                .judged("water-idle"))
        .isEqualTo(Judgement.UNKNOWN);
  }

  @Test
  void aThresholdOfTwoDaysWaitsForTheSecond() {
    var home = new Made(29).counting("volume", day -> day == 28 ? 0 : 0.12);
    assertThat(home.judged("water-idle", 2)).isEqualTo(Judgement.CALM);
  }
}
