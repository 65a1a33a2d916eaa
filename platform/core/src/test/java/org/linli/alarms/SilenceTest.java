package org.linli.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.city.boundary.FiguresFeed;

/** A device that says nothing any more alarms, and its next word ends that. */
class SilenceTest {

  private static final String SMOKE = "smoke-detector";

  private final AlarmGround ground = new AlarmGround();
  private final UUID device = ground.device(SMOKE, null);

  private void heard(UUID who, Instant at) {
    ground.sql(
        """
        insert into device_status (tenant_id, device_id, last_seen_at) values (?, ?, ?)
        on conflict (tenant_id, device_id) do update set last_seen_at = excluded.last_seen_at""",
        ground.tenant.value(),
        who,
        at.atOffset(ZoneOffset.UTC));
  }

  private void round() {
    ground.as(
        () -> {
          ground.silence.perform(ground.tenant, FiguresFeed.WHOLE_COMMUNITY);
          return null;
        });
  }

  private static Instant ago(Duration before) {
    return Instant.now().minus(before);
  }

  @Test
  void aDetectorThatIsSilentForHoursAlarmsOnceAndSaysForHowLong() {
    heard(device, ago(Duration.ofHours(5)));
    round();
    round();
    assertThat(ground.open())
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.rule()).isEqualTo("silent");
              assertThat(alarm.ruleName().zh()).isEqualTo("设备失联");
              assertThat(alarm.value()).isEqualTo(300);
            });
  }

  @Test
  void theIntervalThatADeviceTookIsTheMeasureOfItsSilence() {
    heard(device, ago(Duration.ofHours(5)));
    took(device, 86_400);
    round();
    assertThat(ground.open()).isEmpty();
    took(device, 60);
    round();
    assertThat(ground.open())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.value()).isEqualTo(300));
  }

  private void took(UUID device, int seconds) {
    ground.sql(
        """
        insert into device_interval (tenant_id, device_id, collect_seconds, upload_seconds, reported_at)
        values (?, ?, 60, ?, now())
        on conflict (tenant_id, device_id) do update set upload_seconds = excluded.upload_seconds""",
        ground.tenant.value(),
        device,
        seconds);
  }

  @Test
  void itsNextWordEndsTheAlarm() {
    heard(device, ago(Duration.ofHours(5)));
    round();
    heard(device, Instant.now().plusSeconds(1));
    round();
    assertThat(ground.open()).isEmpty();
  }

  @Test
  void whoWasHeardLatelyOrNeverIsNotSilent() {
    heard(device, ago(Duration.ofMinutes(10)));
    ground.device(SMOKE, null);
    round();
    assertThat(ground.open()).isEmpty();
  }

  @Test
  void aDeviceThatIsNotInServiceMayBeSilent() {
    heard(device, ago(Duration.ofHours(5)));
    ground.sql("update device set state = 'REPAIR' where id = ?", device);
    round();
    assertThat(ground.open()).isEmpty();
  }

  @Test
  void theNextRoundIsWhenTheNextDeviceWouldBeDueAndNoneWithoutOne() {
    heard(device, ago(Duration.ofHours(5)));
    round();
    assertThat(due()).isZero();
    var second = ground.device(SMOKE, null);
    heard(second, ago(Duration.ofMinutes(10)));
    round();
    assertThat(due()).isEqualTo(1);
  }

  private long due() {
    return ground.due(FiguresFeed.DEVICES_SILENT, FiguresFeed.WHOLE_COMMUNITY);
  }

  @Test
  void manySilentDevicesOfABuildingAreOneStorm() {
    var building = ground.place("BUILDING", ground.place("COMPOUND", null));
    for (int i = 0; i < 6; i++) {
      heard(ground.device(SMOKE, building), ago(Duration.ofHours(5)));
    }
    round();
    assertThat(ground.open()).extracting(alarm -> alarm.members()).containsOnly(6L);
  }
}
