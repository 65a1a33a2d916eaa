package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.devices.entity.DoubtReason;
import org.linli.devices.entity.Plausible;
import org.linli.devices.entity.Rate;
import org.linli.testing.Requirement;

class PlausibilityTest {

  private static final long MINUTE = 60_000;
  private static final Plausible STEEP = new Plausible(5.0, Rate.Per.MINUTE, null);
  private static final Plausible RESTLESS = new Plausible(null, null, 3600);

  private final UUID device = UUID.randomUUID();
  private final Plausibility plausibility = new Plausibility();

  private DoubtReason judge(Plausible plausible, long at, double value, DeviceMemory.Last last) {
    return plausibility
        .judge(device, new NewPoint("t", null, at, value, true, null), plausible, last, 15 * MINUTE)
        .map(Doubted::reason)
        .orElse(null);
  }

  private static DeviceMemory.Last last(long at, double value) {
    return new DeviceMemory.Last(at, value);
  }

  @ParameterizedTest
  @CsvSource({"1,25,", "1,25.1,JUMP", "0,24.9,", "10,69,", "10,71,JUMP", "10,-31,JUMP", "10,-29,"})
  void aValueMayMoveAsFastAsItsModelSays(long minutes, double value, DoubtReason reason) {
    assertThat(judge(STEEP, minutes * MINUTE, value, last(0, 20))).isEqualTo(reason);
  }

  @Test
  void theFirstValueIsBelieved() {
    assertThat(judge(STEEP, 0, 500, null)).isNull();
  }

  @Test
  @Requirement("000-7.2.a.5-5")
  void aStepThatStaysIsBelievedWithTheThirdReading() {
    var before = last(0, 20);
    assertThat(judge(STEEP, MINUTE, 60, before)).isEqualTo(DoubtReason.JUMP);
    assertThat(judge(STEEP, 2 * MINUTE, 62, before)).isEqualTo(DoubtReason.JUMP);
    assertThat(judge(STEEP, 3 * MINUTE, 61, before)).isNull();
  }

  @Test
  void aValueThatComesBackMakesTheNextStepTheFirstAgain() {
    assertThat(judge(STEEP, MINUTE, 60, last(0, 20))).isEqualTo(DoubtReason.JUMP);
    assertThat(judge(STEEP, 2 * MINUTE, 60, last(0, 20))).isEqualTo(DoubtReason.JUMP);
    assertThat(judge(STEEP, 3 * MINUTE, 21, last(0, 20))).isNull();
    assertThat(judge(STEEP, 4 * MINUTE, 60, last(3 * MINUTE, 21))).isEqualTo(DoubtReason.JUMP);
  }

  @Test
  void stepsToAndFroAreNeverBelieved() {
    for (int i = 1; i < 8; i++) {
      assertThat(judge(STEEP, i * 1_000, i % 2 == 0 ? 90 : 60, last(0, 20)))
          .isEqualTo(DoubtReason.JUMP);
    }
  }

  @Test
  void theBandThatWouldHaveBeenBelievedIsTold() {
    var doubt =
        plausibility
            .judge(
                device,
                new NewPoint("t", null, 2 * MINUTE, 90, true, null),
                STEEP,
                last(0, 20),
                MINUTE)
            .orElseThrow();
    assertThat(doubt.low()).isEqualTo(10);
    assertThat(doubt.high()).isEqualTo(30);
  }

  @Test
  @Requirement("000-7.2.a.5-5")
  void aValueThatRestsForTooLongIsStuck() {
    for (int minute = 0; minute <= 60; minute += 10) {
      assertThat(judge(RESTLESS, minute * MINUTE, 48, null)).isNull();
    }
    assertThat(judge(RESTLESS, 61 * MINUTE, 48, null)).isEqualTo(DoubtReason.STUCK);
    assertThat(judge(RESTLESS, 70 * MINUTE, 48, null)).isEqualTo(DoubtReason.STUCK);
    assertThat(judge(RESTLESS, 71 * MINUTE, 48.1, null)).isNull();
    assertThat(judge(RESTLESS, 72 * MINUTE, 48, null)).isNull();
  }

  @Test
  void whoWasSilentMayHaveMovedMeanwhile() {
    judge(RESTLESS, 0, 48, null);
    judge(RESTLESS, 10 * MINUTE, 48, null);
    assertThat(judge(RESTLESS, 200 * MINUTE, 48, null)).isNull();
    assertThat(judge(RESTLESS, 210 * MINUTE, 48, null)).isNull();
  }

  @Test
  void aCopyGoesItsOwnWay() {
    judge(STEEP, MINUTE, 60, last(0, 20));
    var copy = plausibility.copy();
    judge(STEEP, 2 * MINUTE, 61, last(0, 20));
    var third = new NewPoint("t", null, 3 * MINUTE, 61, true, null);
    assertThat(plausibility.judge(device, third, STEEP, last(0, 20), MINUTE)).isEmpty();
    assertThat(copy.judge(device, third, STEEP, last(0, 20), MINUTE)).isPresent();
  }

  @Test
  void aPackSaysWholeSentences() {
    refused(() -> new Plausible(null, null, null), "change, stuckSeconds or both");
    refused(() -> new Plausible(3.0, null, null), "goes with per");
    refused(() -> new Plausible(0.0, Rate.Per.HOUR, null), "above 0");
    refused(() -> new Plausible(null, Rate.Per.HOUR, 3600), "goes with per");
    refused(() -> new Plausible(null, null, 599), "600 or more");
  }

  private static void refused(Runnable making, String why) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
