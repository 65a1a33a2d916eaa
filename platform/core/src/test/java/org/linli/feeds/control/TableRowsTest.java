package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.feeds.control.FeedGround.reading;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.community.TestCommunity;
import org.linli.devices.entity.Condition;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.LatestValue;
import org.linli.testing.Requirement;

/** What the tables ask a device to tell or to alarm, from the message to the alarm and the case. */
class TableRowsTest {

  private final TestCommunity community = new TestCommunity();
  private final FeedGround ground = new FeedGround(community.tenant.value());
  private final Intake intake = ground.server();
  private final long now = System.currentTimeMillis();

  /** Whether somebody is to handle it. */
  private boolean waits(UUID matter) {
    return community.as(community.clerk, () -> community.matters().matters.get(matter)).now().size()
        == 1;
  }

  private DeviceId stands(String model, UUID place) {
    var code = model + "-" + UUID.randomUUID().toString().substring(0, 8);
    return community
        .as(
            community.clerk,
            () -> ground.devices.register(new DeviceDraft(code, code, model, place)))
        .id();
  }

  private void send(DeviceId device, String model, long at, String metric, double value) {
    intake.take(List.of(ground.delivery(device, model, at, reading(at, metric, value))));
  }

  private AlarmRaised raised(String model, String rule) {
    var device = stands(model, community.building);
    var said = ground.models.get(model).rule(rule).orElseThrow();
    var value = holding(said.when());
    send(device, model, now + 1000, said.when().metric(), value);
    send(device, model, now + 1000 + said.forSeconds() * 1000L, said.when().metric(), value);
    return ground.announced.stream()
        .filter(AlarmRaised.class::isInstance)
        .map(AlarmRaised.class::cast)
        .filter(alarm -> alarm.device().equals(device.value()) && alarm.rule().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(model + " raised no " + rule));
  }

  private static double holding(Condition condition) {
    return switch (condition.op()) {
      case AT_LEAST, AT_MOST, EQUAL -> condition.value();
      case ABOVE -> condition.value() + 0.5;
      case BELOW -> condition.value() > 0 ? condition.value() / 2 : condition.value() - 1;
      case OTHER -> condition.value() == 0 ? 1 : 0;
    };
  }

  private Map<String, Double> latest(DeviceId device) {
    return community.as(community.clerk, () -> ground.devices.get(device)).latest().stream()
        .collect(Collectors.toMap(LatestValue::metric, LatestValue::value));
  }

  @ParameterizedTest
  @CsvSource({
    "panorama-camera, falling-object",
    "perimeter-camera, line-crossed",
    "perimeter-camera, intrusion",
    "electronic-fence, touched",
    "electronic-fence, cut",
    "smoke-detector, fire",
    "smoke-detector, gas",
    "smoke-detector, end-of-life",
    "fire-hydrant, pressure-low",
    "fire-hydrant, unusual-use",
    "fire-hydrant, displaced",
    "fire-hydrant, cap-open",
    "power-monitor, arc",
    "power-monitor, overheat",
    "power-monitor, leakage",
    "power-monitor, end-of-life",
    "waste-bin, full",
    "waste-bin, smoke",
    "thermometer, fever",
    "environment-station, pm25",
    "irrigation, dry",
    "charging-cabinet, smoke",
    "charging-cabinet, overheat",
    "guide-sign, wrong",
    "toilet-monitor, odour",
    "toilet-monitor, call",
    "locator, outside",
    "locator, sos",
    "intercom, tampered",
    "edge-gateway, mains-lost",
    "edge-gateway, storage-full",
    "network-site, bandwidth-low",
    "bus-screen, old",
    "multimodal-terminal, hot",
    "traffic-detector, accident",
    "recycling-terminal, full",
    "recycling-terminal, smoke",
    "neighbour-terminal, stock-empty",
    "vending-machine, too-warm",
    "vending-machine, too-cold",
    "vending-machine, stock-low",
    "vending-machine, no-payment",
    "patrol-robot, hazard",
    "patrol-robot, suspicion",
    "fire-robot, explosive",
    "fire-robot, toxic",
    "delivery-drone, wind",
    "delivery-drone, rain",
    "delivery-drone, snow",
    "autonomous-parking, conflict"
  })
  @Requirement({
    "004-T3.2b",
    "004-T3.3b",
    "004-T3.4",
    "004-T3.8",
    "004-T3.10",
    "004-T4.4",
    "004-T5.3",
    "004-T7.1",
    "004-T9.3"
  })
  void whatATablesDeviceHasToAlarmItAlarms(String model, String rule) {
    var alarm = raised(model, rule);
    var said = ground.models.get(model).rule(rule).orElseThrow();
    assertThat(alarm.severity()).isEqualTo(said.severity().name());
    assertThat(alarm.caseKind()).isEqualTo(said.caseKind());
  }

  /** Supply at the line, use at the homes, and what breaks in between. */
  @ParameterizedTest
  @ValueSource(strings = {"leak", "pressure-low", "pressure-high", "digging", "corrosion"})
  @Requirement("001-5.2.3.E-6")
  void gasSupplyAndUseAreCountedAndTheLineWarnsAndIsRepaired(String rule) {
    var line = stands("gas-line", community.building);
    send(line, "gas-line", now - 60_000, "volume", 1_000);
    send(line, "gas-line", now, "volume", 1_012);
    var meter = stands("gas-meter", null);
    send(meter, "gas-meter", now, "volume", 311.5);
    assertThat(ground.points(line)).isEqualTo(2);
    assertThat(latest(line)).containsEntry("volume", 1_012d);
    assertThat(latest(meter)).containsEntry("volume", 311.5);
    var alarm = raised("gas-line", rule);
    assertThat(alarm.caseKind()).isIn("FIRE", "FACILITY");
    assertThat(waits(community.alarmMatter(alarm))).isTrue();
  }

  /** Soil, rain, wind and traffic as they are measured, each the newest value of its device. */
  @ParameterizedTest
  @CsvSource({
    "traffic-detector, vehicles, 420",
    "traffic-detector, speed, 31.5",
    "soil-sensor, moisture, 22.5",
    "soil-sensor, temperature, 18.5",
    "weather-station, rain, 3.5",
    "weather-station, windSpeed, 4.2",
    "bus-screen, next, 4",
    "toilet-monitor, taken, 3"
  })
  @Requirement({"001-4.3.3-1", "001-4.3.3.E-1", "001-4.4.4.E-1", "001-A.0.1.12-2"})
  void sensorsOfRoadsAndGreenAreasTellWhatIsSo(String model, String metric, double value) {
    var device = stands(model, community.building);
    send(device, model, now, metric, value);
    assertThat(latest(device)).containsEntry(metric, value);
    var row = community.as(community.clerk, () -> ground.devices.get(device)).row();
    assertThat(row.online()).isTrue();
    assertThat(row.placeName()).isNotBlank();
  }

  /**
   * Stock and payment, the scene of a fire, a patrol's findings, a network's use, a road's cars.
   */
  @ParameterizedTest
  @CsvSource({
    "vending-machine, stock, 30",
    "vending-machine, temperature, 8.5",
    "vending-machine, channels, 4",
    "patrol-robot, hazards, 12",
    "fire-robot, temperature, 640.5",
    "fire-robot, co, 180",
    "fire-robot, oxygen, 19.5",
    "fire-robot, video, 1",
    "router, uplink, 200",
    "router, clients, 24",
    "router, traffic, 1234",
    "autonomous-parking, walkers, 2",
    "canteen-screen, state, 0",
    "meal-locker, state, 0"
  })
  @Requirement({"004-T7.1", "004-T8.5", "004-T9.3", "004-T9.4"})
  void terminalsAndRobotsTellWhatIsSo(String model, String metric, double value) {
    var device = stands(model, community.building);
    send(device, model, now, metric, value);
    assertThat(latest(device)).containsEntry(metric, value);
  }

  /** Gates, cameras, bays, signs, chargers and cabinets: on record with place, kind and state. */
  @ParameterizedTest
  @CsvSource({
    "parking-barrier, arm, 0",
    "gate-camera, online, 1",
    "parking-bay, occupied, 1",
    "guide-sign, free, 86",
    "ev-charger, state, 1",
    "ebike-charger, state, 0",
    "charging-cabinet, state, 0",
    "charging-cabinet, free, 4"
  })
  @Requirement({"001-4.3.4.E-1", "001-4.3.4.E-3"})
  void equipmentOfCarParksIsOnRecordWithPlaceKindAndState(
      String model, String metric, double value) {
    var device = stands(model, community.building);
    send(device, model, now, metric, value);
    var row = community.as(community.clerk, () -> ground.devices.get(device)).row();
    assertThat(row.model()).isEqualTo(model);
    assertThat(row.placeName()).isEqualTo("A1");
    assertThat(row.online()).isTrue();
    assertThat(latest(device)).containsEntry(metric, value);
  }

  /** Behaviour is sensed by the fall detector, the call comes from the button; both are handled. */
  @Test
  @Requirement("001-A.0.1.02-2")
  void aCallOrAFallInTheActivityRoomBecomesAMatter() {
    for (var alarm : List.of(raised("call-button", "called"), raised("fall-detector", "fall"))) {
      assertThat(alarm.severity()).isEqualTo("CRITICAL");
      assertThat(waits(community.alarmMatter(alarm))).isTrue();
    }
  }
}
