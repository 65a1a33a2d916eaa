package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceCodeTaken;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceRetired;
import org.linli.devices.boundary.DeviceSheet;
import org.linli.devices.boundary.Devices;
import org.linli.devices.boundary.HomeReadings;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

class DevicesTest {

  private static final String SMOKE = "smoke-detector";

  private final TestPlatform platform = TestPlatform.shared();
  private final DeviceModels models = new DeviceModels();
  private final Devices devices =
      new Devices(
          platform.jdbi(),
          platform.scopes(),
          platform.entities(),
          models,
          new AlarmBook(platform.jdbi(), event -> {}),
          new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi())),
          event -> {});
  private final TenantId tenant = platform.community("990304001001", OperationMode.GOVERNMENT);
  private final Caller clerk = platform.clerk(tenant);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private <T> T as(Callable<T> work) {
    return platform.as(clerk, work);
  }

  private DeviceId register(String code, UUID place) {
    return as(() -> devices.register(new DeviceDraft(code + mark, "探测器 " + code, SMOKE, place)))
        .id();
  }

  private void run(String sql, Object... arguments) {
    as(() -> platform.jdbi().withHandle(handle -> handle.execute(sql, arguments)));
  }

  private UUID place(String code, UUID parent, String kind) {
    var id = UUID.randomUUID();
    run(
        "insert into place (tenant_id, id, kind, parent_id, code, name) values (?, ?, ?, ?, ?, ?)",
        tenant.value(),
        id,
        kind,
        parent,
        code + mark,
        code);
    return id;
  }

  @Test
  void aDeviceIsRegisteredAndFoundWithItsPlace() {
    var building = place("B1", null, "BUILDING");
    var room = place("R1", building, "ROOM");
    var inRoom = register("S1-", room);
    var elsewhere = register("S2-", null);
    var found =
        as(() -> devices.list(new DeviceQuery(building, null, null, null), PageRequest.first(100)))
            .items();
    assertThat(found).extracting(DeviceRow::id).containsExactly(inRoom);
    assertThat(found.getFirst().placeName()).isEqualTo("R1");
    assertThat(found.getFirst().online()).isFalse();
    assertThat(
            as(() -> devices.list(DeviceQuery.ALL, new PageRequest(0, 10, "S2-" + mark))).items())
        .extracting(DeviceRow::id)
        .containsExactly(elsewhere);
  }

  @Test
  void aCodeIsGivenOnceAndAModelMustExist() {
    register("S3-", null);
    assertThatThrownBy(() -> register("S3-", null)).isInstanceOf(DeviceCodeTaken.class);
    assertThatThrownBy(
            () -> as(() -> devices.register(new DeviceDraft("S4-" + mark, "x", "perpetuum", null))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> register("S5-", UUID.randomUUID())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> new DeviceDraft("a b", "x", SMOKE, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new DeviceDraft("a", " ", SMOKE, null)).isInstanceOf(Invalid.class);
  }

  @Test
  void aDeviceSilentForThreeOfItsIntervalsIsOffline() {
    var device = register("S6-", null);
    var silence = models.get(SMOKE).silence();
    seen(device, Instant.now().minus(silence).plusSeconds(10));
    assertThat(as(() -> devices.get(device)).row().online()).isTrue();
    seen(device, Instant.now().minus(silence).minusSeconds(1));
    assertThat(as(() -> devices.get(device)).row().online()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ev-charger", "ebike-charger"})
  @Requirement("004-T5.7.2")
  void aChargingPileWhoseHeartbeatOfThirtySecondsStopsIsOffline(String model) {
    assertThat(models.get(model).intervalSeconds()).isEqualTo(30);
    var pile = as(() -> devices.register(new DeviceDraft("P1-" + mark, "充电桩", model, null))).id();
    seen(pile, Instant.now().minusSeconds(30));
    assertThat(as(() -> devices.get(pile)).row().online()).isTrue();
    seen(pile, Instant.now().minusSeconds(3 * 30 + 1));
    assertThat(as(() -> devices.get(pile)).row().online()).isFalse();
  }

  @Test
  @Requirement("000-7.2.a.6")
  void aDeviceWhoseClockIsOffIsFoundInTheLedger() {
    var right = register("C1-", null);
    var wrong = register("C2-", null);
    var silent = register("C3-", null);
    seen(right, Instant.now());
    seen(wrong, Instant.now());
    run(
        "update device_status set clock_offset_ms = 5001, clock_flagged = true where device_id = ?",
        wrong.value());
    assertThat(clocks(true)).contains(wrong).doesNotContain(right, silent);
    assertThat(clocks(false)).contains(right, silent).doesNotContain(wrong);
    var row = as(() -> devices.get(wrong)).row();
    assertThat(row.clockOffsetMs()).isEqualTo(5001);
    assertThat(row.clockFlagged()).isTrue();
    assertThat(as(() -> devices.get(silent)).row().clockOffsetMs()).isNull();
  }

  private java.util.List<DeviceId> clocks(boolean off) {
    var query = new DeviceQuery(null, null, null, null, off);
    return as(() -> devices.list(query, PageRequest.first(500))).items().stream()
        .map(DeviceRow::id)
        .toList();
  }

  private void seen(DeviceId device, Instant at) {
    run(
        "insert into device_status (tenant_id, device_id, last_seen_at) values (?, ?, ?)"
            + " on conflict (tenant_id, device_id) do update set last_seen_at = excluded.last_seen_at",
        tenant.value(),
        device.value(),
        at.atOffset(java.time.ZoneOffset.UTC));
  }

  @Test
  void aRetiredDeviceGetsNoSecretAndItsAlarmsEnd() {
    var device = register("S7-", null);
    run(
        "insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at) values (?, ?, ?, 'fire', 'CRITICAL', now(), now())",
        tenant.value(),
        UUID.randomUUID(),
        device.value());
    assertThat(as(() -> devices.get(device)).row().openAlarms()).isEqualTo(1);
    as(
        () -> {
          devices.retire(device);
          devices.retire(device);
          return null;
        });
    assertThat(as(() -> devices.get(device)).row())
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(DeviceState.SCRAPPED);
              assertThat(row.openAlarms()).isZero();
            });
    assertThatThrownBy(() -> as(() -> devices.rotateSecret(device)))
        .isInstanceOf(DeviceRetired.class);
  }

  @Test
  void aSecretIsDifferentEachTime() {
    var issued = as(() -> devices.register(new DeviceDraft("S8-" + mark, "x", SMOKE, null)));
    assertThat(as(() -> devices.rotateSecret(issued.id()))).isNotEqualTo(issued.secret());
  }

  @Test
  void anotherCommunitysDeviceIsAnsweredLikeAMissingOne() {
    var device = register("S9-", null);
    var stranger = platform.clerk(platform.community("990304001002", OperationMode.GOVERNMENT));
    for (var id : new DeviceId[] {device, new DeviceId(UUID.randomUUID())}) {
      assertThatThrownBy(() -> platform.as(stranger, () -> devices.get(id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> platform.as(stranger, () -> devices.rotateSecret(id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () ->
                  platform.as(
                      stranger,
                      () ->
                          devices.readings(
                              id, "smoke", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 1)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void aShortSpanIsRawAndALongOneHourlyAndAPeakNeverDisappears() {
    var device = register("S10-", null);
    var hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
    for (int i = 0; i < 100; i++) {
      run(
          ReadingRow.INSERT,
          tenant.value(),
          device.value(),
          hour.plusSeconds(i).atOffset(java.time.ZoneOffset.UTC),
          i == 50 ? "{\"smoke\": 99}" : "{\"smoke\": 1, \"battery\": 80}");
    }
    run(
        "insert into reading_hour values (?, ?, ?, 199, '{\"smoke\": [100, 198, 1, 99], \"battery\": [99, 7920, 80, 80]}')",
        tenant.value(),
        device.value(),
        hour.atOffset(java.time.ZoneOffset.UTC));
    var until = hour.plus(Duration.ofHours(1));
    var raw = as(() -> devices.readings(device, "smoke", hour, until, 5000));
    assertThat(raw.points()).hasSize(100);
    assertThat(raw.hourly()).isFalse();
    assertThat(raw.unit()).isEqualTo("%/m");
    var thin = as(() -> devices.readings(device, "smoke", hour, until, 10));
    assertThat(thin.points()).hasSize(10);
    assertThat(thin.points().stream().map(point -> point.high()).max(Double::compare))
        .contains(99.0);
    var hourly =
        as(() -> devices.readings(device, "smoke", until.minus(Duration.ofDays(7)), until, 500));
    assertThat(hourly.hourly()).isTrue();
    assertThat(hourly.points())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.value()).isEqualTo(1.98);
              assertThat(point.high()).isEqualTo(99);
            });
    assertThatThrownBy(() -> as(() -> devices.readings(device, "smell", hour, until, 10)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(() -> devices.readings(device, "smoke", until, hour, 10)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aResidentSeesTheDevicesOfTheOwnRoomsAlone() {
    var mine = register("S11-", place("R11", null, "ROOM"));
    var neighbours = register("S12-", place("R12", null, "ROOM"));
    var resident = platform.caller(Tier.RESIDENT, tenant.value(), tenant, null, "home:read");
    run(
        "insert into household_member (tenant_id, room_id, account_id, relation) select tenant_id, place_id, ?, 'OWNER' from device where id = ?",
        resident.accountId(),
        mine.value());
    var home = new HomeReadings(platform.jdbi(), platform.scopes(), models);
    assertThat(platform.as(resident, home::devices))
        .extracting(detail -> detail.row().id())
        .containsExactly(mine);
    var now = Instant.now();
    assertThat(
            platform
                .as(resident, () -> home.readings(mine, "smoke", now.minusSeconds(60), now, 10))
                .points())
        .isEmpty();
    assertThatThrownBy(
            () ->
                platform.as(
                    resident,
                    () -> home.readings(neighbours, "smoke", now.minusSeconds(60), now, 10)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theLedgerIsAnExcelSheetWithoutFormulas() throws Exception {
    as(() -> devices.register(new DeviceDraft("-S13" + mark, "=1+1", SMOKE, null)));
    var exports = new Exports(platform.jdbi(), platform.scopes(), RingForTests.over(platform));
    var file =
        as(
            () ->
                exports.make(
                    DeviceSheet.of(models, List.of()),
                    page -> devices.list(DeviceQuery.ALL, page)));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("编号");
      assertThat(rows)
          .anySatisfy(
              row -> {
                assertThat(row.getCellText(0)).isEqualTo("'-S13" + mark);
                assertThat(row.getCellText(1)).startsWith("'=1+1");
                assertThat(row.getCellText(2)).isEqualTo(models.get(SMOKE).name().zh());
              });
    }
  }
}
