package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.analytics.entity.Judgement;

/** What changes slowly, and what comes near its limit by it. */
class DriftTest {

  private final Random noise = new Random(11);

  @Test
  void aLiftWhoseVibrationGrowsReachesItsLimitInSoManyDays() {
    var lift = new Made(61).with("vibration", (day, hour) -> 20 + 0.4 * day + noise.nextGaussian());
    var seen = lift.judged("lift-vibration").seen();
    assertThat(seen.seen()).isCloseTo(44, within(0.5));
    assertThat(seen.change()).as("in thirty days").isCloseTo(12, within(0.5));
    assertThat(seen.high()).isEqualTo(60);
    assertThat(seen.amount()).as("days to the limit").isCloseTo(40, within(3.0));
  }

  @Test
  void noiseWithoutADriftIsCalmHoweverWild() {
    var lift = new Made(61).with("vibration", (day, hour) -> 30 + 5 * noise.nextGaussian());
    assertThat(lift.judged("lift-vibration")).isEqualTo(Judgement.CALM);
  }

  @Test
  void aLimitThatIsYearsAwayIsNotToldYet() {
    var lift =
        new Made(61).with("vibration", (day, hour) -> 10 + 0.1 * day + 0.1 * noise.nextGaussian());
    assertThat(lift.judged("lift-vibration")).isEqualTo(Judgement.CALM);
    assertThat(lift.judged("lift-vibration", 600).seen()).isNotNull();
  }

  @Test
  void aFewWildDaysMoveNoDrift() {
    var lift = new Made(61).with("vibration", (day, hour) -> day % 10 == 9 ? 200 : 8 + day % 3);
    assertThat(lift.judged("lift-vibration")).isEqualTo(Judgement.CALM);
  }

  @Test
  void aBatteryThatFadesIsToldBeforeItsAlarm() {
    var meter = new Made(61).with("battery", (day, hour) -> Math.round(60 - 0.6 * day));
    var seen = meter.judged("battery-decline").seen();
    assertThat(seen.low()).isEqualTo(15);
    assertThat(seen.high()).isNull();
    assertThat(seen.amount()).isCloseTo(15, within(2.0));
    assertThat(seen.change()).isCloseTo(-18, within(0.5));
  }

  @Test
  void aBatteryThatWasChangedRisesAndIsCalm() {
    var meter = new Made(61).with("battery", (day, hour) -> day < 30 ? 20 : 100);
    assertThat(meter.judged("battery-decline")).isEqualTo(Judgement.CALM);
  }

  @Test
  void dustRaisesWhatADetectorReadsWithoutSmoke() {
    var detector =
        new Made(61)
            .with(
                "smoke",
                (day, hour) -> 2 + 0.08 * day + (hour == 18 ? 3 : 0) + 0.1 * noise.nextDouble());
    var seen = detector.judged("smoke-drift").seen();
    assertThat(seen.seen()).isCloseTo(6.85, within(0.2));
    assertThat(seen.amount()).isCloseTo(64, within(4.0));
  }

  @Test
  void aCableThatWarmsByMoreThanTheThresholdAMonthIsToldWithoutALimit() {
    var room =
        new Made(61)
            .with("cableTemperature", (day, hour) -> 31 + 0.25 * day + noise.nextGaussian());
    var seen = room.judged("cable-temperature").seen();
    assertThat(seen.amount()).isCloseTo(7.5, within(0.5));
    assertThat(seen.high()).isNull();
    assertThat(room.judged("cable-temperature", 10)).isEqualTo(Judgement.CALM);
  }

  @Test
  void aDoorThatStaysOpenForLongerIsToldAsAShare() {
    var door =
        new Made(61).with("doorOpen", (day, hour) -> 0.2 + 0.002 * day + 0.01 * noise.nextDouble());
    assertThat(door.judged("lift-door").seen().change()).isCloseTo(0.06, within(0.005));
  }

  @Test
  void tripsAreCountedByTheHour() {
    var total = new double[1];
    var lift = new Made(61).with("trips", (day, hour) -> total[0] += 20 + 0.5 * day + day % 2);
    assertThat(lift.judged("lift-trips").seen().change()).isCloseTo(15, within(1.0));
  }

  @Test
  void whoIsKnownForAFewDaysIsNotJudged() {
    var lift = new Made(61).with("vibration", (day, hour) -> day < 40 ? Double.NaN : day);
    assertThat(lift.judged("lift-vibration")).isEqualTo(Judgement.UNKNOWN);
  }
}
