package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.MeasuredSheet;
import org.linli.devices.boundary.Measurements;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceValues;
import org.linli.devices.entity.LatestValue;
import org.linli.devices.entity.Measured;
import org.linli.devices.entity.Point;
import org.linli.devices.entity.Series;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.FileForm;
import org.linli.keys.control.RingForTests;
import org.linli.places.entity.PlaceKind;

/** What many devices measured, asked for at once. */
class MeasurementsTest {

  private static final String SMOKE = "smoke-detector";

  private final TestCommunity community = new TestCommunity();
  private final Measurements measurements =
      new Measurements(community.jdbi, community.platform.scopes(), new DeviceModels());
  private final Instant hour =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));

  private <T> T asked(Callable<T> work) {
    return community.platform.as(community.clerk, work);
  }

  private UUID device(String code, String model, UUID place) {
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state) values (?, ?, ?, 'n', ?, ?, 'IN_SERVICE')",
        community.tenant.value(),
        id,
        code,
        model,
        place);
    return id;
  }

  private void heard(UUID device, String latest) {
    community.sql(
        "insert into device_status (tenant_id, device_id, last_seen_at, latest) values (?, ?, ?, cast(? as jsonb))",
        community.tenant.value(),
        device,
        hour.atOffset(ZoneOffset.UTC),
        latest);
  }

  private void summed(UUID device, Instant at, String metrics) {
    community.sql(
        "insert into reading_hour (tenant_id, device_id, hour, points, metrics) values (?, ?, ?, 3, cast(? as jsonb))",
        community.tenant.value(),
        device,
        at.atOffset(ZoneOffset.UTC),
        metrics);
  }

  private void read(UUID device, Instant at, String metrics) {
    community.sql(
        ReadingRow.INSERT, community.tenant.value(), device, at.atOffset(ZoneOffset.UTC), metrics);
  }

  @Test
  void theNewestValuesOfAllDevicesThatWereHeardComeAtOnce() {
    var first = device("M1", SMOKE, null);
    device("M2-silent", SMOKE, null);
    heard(first, "{\"smoke\": [%d, 2.3]}".formatted(hour.toEpochMilli()));

    assertThat(asked(() -> measurements.latest(null, null)))
        .extracting(DeviceValues::id, DeviceValues::lastSeen, DeviceValues::latest)
        .containsExactly(
            tuple(new DeviceId(first), hour, List.of(new LatestValue("smoke", hour, 2.3))));
  }

  @Test
  void aPlaceMeansAllThatLiesInIt() {
    var room = community.place(PlaceKind.ROOM, community.building, null, "R" + UUID.randomUUID());
    var inside = device("M3", SMOKE, room);
    var outside = device("M4", SMOKE, null);
    heard(inside, "{}");
    heard(outside, "{}");

    assertThat(asked(() -> measurements.latest(community.building, null)))
        .extracting(DeviceValues::code)
        .containsExactly("M3");
  }

  @Test
  void aKindLeavesTheOthersOut() {
    heard(device("M5", SMOKE, null), "{}");
    heard(device("M6", "water-meter", null), "{}");

    assertThat(asked(() -> measurements.latest(null, "water-meter")))
        .extracting(DeviceValues::code)
        .containsExactly("M6");
  }

  @Test
  void nobodySeesTheDevicesOfAnotherCommunity() {
    heard(device("M7", SMOKE, null), "{}");
    var other = new TestCommunity();

    assertThat(other.platform.as(other.clerk, () -> measurements.latest(null, null))).isEmpty();
  }

  @Test
  void theMeanWeighsEachReadingAndNoPeakIsLost() {
    summed(device("M8", SMOKE, null), hour, "{\"smoke\": [3, 6, 1, 4]}");
    summed(device("M9", SMOKE, null), hour, "{\"smoke\": [1, 10, 10, 10]}");

    assertThat(together("smoke").points()).containsExactly(new Point(hour, 4, 1.0, 10.0));
  }

  private Series together(String metric) {
    return asked(
        () ->
            measurements.together(
                SMOKE, metric, null, hour.minus(Duration.ofDays(1)), Instant.now(), 100));
  }

  @Test
  void hoursOutsideTheSpanAndOtherMetricsCountNothing() {
    var device = device("M10", SMOKE, null);
    summed(device, hour.minus(Duration.ofDays(2)), "{\"smoke\": [1, 5, 5, 5]}");
    summed(device, hour, "{\"battery\": [1, 90, 90, 90]}");

    assertThat(together("smoke").points()).isEmpty();
  }

  @Test
  void whatTheKindDoesNotMeasureIsNotThere() {
    assertThatThrownBy(() -> together("weight")).isInstanceOf(NotFound.class);
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(
            () ->
                asked(
                    () ->
                        measurements.together(
                            SMOKE, "smoke", null, hour, hour.minusSeconds(1), 100)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aFileHasEveryMetricInTheOrderOfTime() {
    var device = device("M11", SMOKE, null);
    read(device, hour.plusSeconds(60), "{\"smoke\": 2, \"battery\": 90}");
    read(device, hour, "{\"smoke\": 1}");

    var lines = asked(() -> measurements.of(new DeviceId(device), hour, Instant.now()));

    assertThat(lines)
        .extracting(line -> line.metric().name().zh(), line -> line.point().value())
        .containsExactlyInAnyOrder(tuple("烟雾浓度", 1.0), tuple("烟雾浓度", 2.0), tuple("电池电量", 90.0));
    assertThat(lines.stream().filter(line -> line.metric().name().zh().equals("烟雾浓度")))
        .extracting(Measured::point)
        .extracting(Point::value)
        .containsExactly(1.0, 2.0);
  }

  @Test
  void theFileSaysWhatWasMeasuredInWhichUnit() {
    var device = device("M12", SMOKE, null);
    read(device, hour, "{\"smoke\": 1.5}");
    var exports =
        new Exports(
            community.jdbi, community.platform.scopes(), RingForTests.over(community.platform));

    var file =
        asked(
            () -> {
              var lines = measurements.of(new DeviceId(device), hour, Instant.now());
              return exports.make(FileForm.CSV, MeasuredSheet.of(), page -> Page.part(lines, page));
            });

    assertThat(new String(file.content(), StandardCharsets.UTF_8)).contains("1.5", "%/m");
  }

  @Test
  void theFileOfADeviceThatIsNotThereIsNotThere() {
    assertThatThrownBy(
            () ->
                asked(() -> measurements.of(new DeviceId(UUID.randomUUID()), hour, Instant.now())))
        .isInstanceOf(NotFound.class);
  }
}
