package org.linli.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Replacement;
import org.linli.devices.entity.Severity;
import org.linli.plans.entity.BoardNow;
import org.linli.plans.entity.Standing;
import org.linli.testing.Requirement;

class LiveBoardTest {

  private static final String SMOKE = "smoke-detector";
  private static final String HOME = "fall-detector";

  private final PlansGround ground = new PlansGround();
  private final UUID building = ground.community.building;
  private final Instant now = Instant.now();

  private BoardNow all() {
    return ground.as(() -> ground.board.now(null, null));
  }

  private DeviceId speaking(String code, String latest) {
    var device = ground.device(code, SMOKE, building);
    ground.heard(device, now, latest);
    return device;
  }

  private void held(DeviceId device, String state) {
    ground.community.sql(
        "insert into reading_doubt (tenant_id, id, device_id, metric, ts, value, reason,"
            + " received_at, state) values (?, ?, ?, 'smoke', now(), 99, 'JUMP', now(), ?)",
        ground.community.tenant.value(),
        UUID.randomUUID(),
        device.value(),
        state);
  }

  @Test
  @Requirement("000-6.2.d.1-2")
  void everyDeviceStandsOnTheBoardAsItStands() {
    speaking("ON", "{}");
    held(speaking("HELD", "{}"), "OPEN");
    held(speaking("SETTLED", "{}"), "REJECTED");
    ground.heard(ground.device("QUIET", SMOKE, building), now.minus(Duration.ofHours(1)), "{}");
    ground.device("NEVER", SMOKE, building);
    ground.device("SHELF", SMOKE, building, "REPAIR");
    ground.alarm(ground.device("BROKEN", SMOKE, building, "REPAIR"), "MINOR");
    var burning = speaking("FIRE", "{}");
    ground.alarm(burning, "WARNING");
    ground.alarm(burning, "CRITICAL");
    held(burning, "OPEN");
    var board = all();
    assertThat(ground.shown(board))
        .allSatisfy(
            (code, device) ->
                assertThat(device.standing())
                    .as(code)
                    .isEqualTo(
                        switch (code) {
                          case "ON", "SETTLED" -> Standing.ONLINE;
                          case "HELD" -> Standing.REVIEW;
                          case "SHELF" -> Standing.IDLE;
                          case "FIRE", "BROKEN" -> Standing.ALARM;
                          default -> Standing.OFFLINE;
                        }));
    var fire = ground.shown(board).get("FIRE");
    assertThat(fire.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(fire.alarms()).isEqualTo(2);
    assertThat(board.count(Standing.OFFLINE)).isEqualTo(2);
    assertThat(board.count(Standing.ALARM)).isEqualTo(2);
    assertThat(board.counts()).hasSize(Standing.values().length);
  }

  @Test
  void whatIsOnlyPlannedOrGoneStandsOnNoBoard() {
    ground.device("PAPER", SMOKE, building, "PLANNED");
    ground.device("GONE", SMOKE, building, "SCRAPPED");
    assertThat(all().devices()).isEmpty();
  }

  @Test
  void aClearedAlarmIsNoneAndALostLineIsOffline() {
    var device = speaking("D", "{}");
    ground.alarm(device, "MAJOR");
    ground.community.sql(
        "update alarm set cleared_at = now() where tenant_id = ? and device_id = ?",
        ground.community.tenant.value(),
        device.value());
    assertThat(ground.shown(all()).get("D").standing()).isEqualTo(Standing.ONLINE);
    ground.community.sql(
        "update device_status set lost_at = last_seen_at where tenant_id = ? and device_id = ?",
        ground.community.tenant.value(),
        device.value());
    assertThat(ground.shown(all()).get("D").standing()).isEqualTo(Standing.OFFLINE);
  }

  @Test
  void aDeviceThatWasToldToSpeakSeldomIsNotOfflineForIt() {
    var device = ground.device("SLOW", SMOKE, building);
    ground.heard(device, now.minus(Duration.ofMinutes(30)), "{}");
    assertThat(ground.shown(all()).get("SLOW").standing()).isEqualTo(Standing.OFFLINE);
    ground.community.sql(
        "insert into device_interval (tenant_id, device_id, collect_seconds, upload_seconds,"
            + " reported_at) values (?, ?, 60, 3600, now())",
        ground.community.tenant.value(),
        device.value());
    assertThat(ground.shown(all()).get("SLOW").standing()).isEqualTo(Standing.ONLINE);
  }

  @Test
  void theMainFigureIsTheFirstOfItsModelThatWasSent() {
    var at = now.toEpochMilli();
    speaking("A", "{\"battery\": [%d, 80], \"smoke\": [%d, 2.5]}".formatted(at, at));
    speaking("B", "{\"battery\": [%d, 80]}".formatted(at));
    speaking("C", "{}");
    var shown = ground.shown(all());
    assertThat(shown.get("A").main().metric()).isEqualTo("smoke");
    assertThat(shown.get("A").main().value()).isEqualTo(2.5);
    assertThat(shown.get("A").main().at()).isEqualTo(Instant.ofEpochMilli(at));
    assertThat(shown.get("B").main().metric()).isEqualTo("battery");
    assertThat(shown.get("C").main()).isNull();
  }

  @Test
  void aFigureOfAHomeHangsOnNoWallAndWhoMaySeeNoReadingsSeesNone() {
    var metric = ground.models.get(HOME).metrics().keySet().iterator().next();
    var home = ground.device("HOME", HOME, ground.community.room);
    ground.heard(home, now, "{\"%s\": [1, 1]}".formatted(metric));
    speaking("HALL", "{\"smoke\": [1, 2]}");
    assertThat(ground.models.get(HOME).personal()).isTrue();
    assertThat(ground.shown(all()).get("HOME").main()).isNull();
    assertThat(ground.shown(all()).get("HALL").main()).isNotNull();
    var property =
        ground.community.platform.member(Tier.COMMUNITY, ground.community.tenant, "devices:read");
    var seen = ground.community.as(property, () -> ground.board.now(null, null));
    assertThat(ground.shown(seen).get("HALL").main()).isNull();
    assertThat(ground.shown(seen).get("HALL").standing()).isNotNull();
  }

  @Test
  void aPlaceMeansAllThatLiesInItAndAKindLeavesTheOthersOut() {
    var compound = ground.as(() -> ground.community.places.get(building)).parent();
    ground.device("ROOM", SMOKE, ground.community.room);
    ground.device("HALL", "water-meter", building);
    ground.device("NEXT", SMOKE, ground.community.otherBuilding);
    ground.device("ROAD", SMOKE, null);
    assertThat(ground.shown(ground.as(() -> ground.board.now(building, null))))
        .containsOnlyKeys("ROOM", "HALL");
    assertThat(ground.shown(ground.as(() -> ground.board.now(compound, null))))
        .containsOnlyKeys("ROOM", "HALL", "NEXT");
    assertThat(ground.shown(ground.as(() -> ground.board.now(null, SMOKE))))
        .containsOnlyKeys("ROOM", "NEXT", "ROAD");
  }

  @Test
  void aPlanShowsThoseThatStandOnItAndWhoTookTheirPlaces() {
    var plan = ground.plan(building, "一层", 1);
    var device = ground.device("ON", SMOKE, building);
    ground.device("OFF", SMOKE, building);
    ground.put(plan, device, 0.5, 0.5);
    assertThat(ground.shown(ground.as(() -> ground.board.on(plan)))).containsOnlyKeys("ON");
    ground.as(() -> ground.life.replace(device, new Replacement("AFTER", "a", "broken")));
    assertThat(ground.shown(ground.as(() -> ground.board.on(plan)))).containsOnlyKeys("AFTER");
    assertThat(ground.as(() -> ground.board.on(UUID.randomUUID())).devices()).isEmpty();
  }

  @Test
  void aDeviceLiesWhereItsNextPlaceLiesThatHasAPosition() {
    ground.community.sql(
        "update place set longitude = 104.1, latitude = 30.6 where tenant_id = ? and id = ?",
        ground.community.tenant.value(),
        building);
    ground.device("ROOM", SMOKE, ground.community.room);
    var own = ground.device("OWN", SMOKE, ground.community.room);
    ground.community.sql(
        "insert into device_plate (tenant_id, device_id, longitude, latitude, changed_at)"
            + " values (?, ?, 104.2, 30.7, now())",
        ground.community.tenant.value(),
        own.value());
    ground.device("NOWHERE", SMOKE, ground.community.otherBuilding);
    var shown = ground.shown(all());
    assertThat(shown.get("ROOM").longitude()).isEqualTo(104.1);
    assertThat(shown.get("OWN").latitude()).isEqualTo(30.7);
    assertThat(shown.get("NOWHERE").longitude()).isNull();
  }

  @Test
  void nobodySeesTheDevicesOfAnotherCommunity() {
    speaking("MINE", "{}");
    var other = new PlansGround();
    assertThat(other.as(() -> other.board.now(null, null)).devices()).isEmpty();
    var plan = ground.plan(building, "一层", 1);
    ground.put(plan, ground.device("ON", SMOKE, building), 0.5, 0.5);
    assertThat(other.as(() -> other.board.on(plan)).devices()).isEmpty();
  }
}
