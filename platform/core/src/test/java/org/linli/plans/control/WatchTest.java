package org.linli.plans.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.plans.entity.Standing;

/** How a device stands, by what is known of it. */
class WatchTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final DeviceModel MODEL = new DeviceModels().get("smoke-detector");

  private static Watch seen(Duration ago) {
    return new Watch(MODEL, null, NOW.minus(ago), null);
  }

  private static Standing standing(Watch watch) {
    return watch.standing("IN_SERVICE", false, false, NOW);
  }

  @Test
  void aDeviceIsOfflineAfterThreeOfItsIntervals() {
    var interval = Duration.ofSeconds(MODEL.intervalSeconds());
    assertThat(standing(seen(interval.multipliedBy(2)))).isEqualTo(Standing.ONLINE);
    assertThat(standing(seen(interval.multipliedBy(3).minusSeconds(1)))).isEqualTo(Standing.ONLINE);
    assertThat(standing(seen(interval.multipliedBy(3)))).isEqualTo(Standing.OFFLINE);
  }

  @Test
  void theIntervalThatItWasToldGoesBeforeThatOfItsModel() {
    var hour = Duration.ofHours(1);
    assertThat(standing(seen(hour))).isEqualTo(Standing.OFFLINE);
    var slow = new Watch(MODEL, (int) hour.toSeconds(), NOW.minus(hour), null);
    assertThat(standing(slow)).isEqualTo(Standing.ONLINE);
    var fast = new Watch(MODEL, 1, NOW.minusSeconds(5), null);
    assertThat(standing(fast)).isEqualTo(Standing.OFFLINE);
  }

  @Test
  void whoWasNeverHeardAndWhoseModelNobodyKnowsIsOffline() {
    assertThat(standing(new Watch(MODEL, null, null, null))).isEqualTo(Standing.OFFLINE);
    assertThat(standing(new Watch(null, null, NOW, null))).isEqualTo(Standing.OFFLINE);
    assertThat(standing(new Watch(null, 60, NOW, null))).isEqualTo(Standing.ONLINE);
  }

  @Test
  void aLineThatWasLostCountsUntilTheDeviceIsHeardAgain() {
    var lost = NOW.minusSeconds(10);
    assertThat(standing(new Watch(MODEL, null, lost, lost))).isEqualTo(Standing.OFFLINE);
    assertThat(standing(new Watch(MODEL, null, lost.minusSeconds(5), lost)))
        .isEqualTo(Standing.OFFLINE);
    assertThat(standing(new Watch(MODEL, null, lost.plusSeconds(5), lost)))
        .isEqualTo(Standing.ONLINE);
  }

  @ParameterizedTest
  @CsvSource({
    "IN_SERVICE, true, true, ALARM",
    "IN_SERVICE, true, false, ALARM",
    "IN_SERVICE, false, true, REVIEW",
    "IN_SERVICE, false, false, ONLINE",
    "REPAIR, true, false, ALARM",
    "REPAIR, false, true, IDLE",
    "STOPPED, false, false, IDLE",
    "INSTALLED, false, false, IDLE",
  })
  void theWorstThatHoldsIsShown(String state, boolean alarmed, boolean held, Standing standing) {
    assertThat(seen(Duration.ZERO).standing(state, alarmed, held, NOW)).isEqualTo(standing);
  }

  @Test
  void aDeviceThatIsNotHeardIsOfflineWhateverIsHeldBackOfIt() {
    assertThat(seen(Duration.ofDays(1)).standing("IN_SERVICE", false, true, NOW))
        .isEqualTo(Standing.OFFLINE);
  }
}
