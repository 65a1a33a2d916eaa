package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.contracts.TestContracts;
import org.linli.devices.boundary.CrossTierReadings;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.GatedSeries;
import org.linli.devices.entity.Point;
import org.linli.obligations.TestObligations;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

class CrossTierReadingsTest {

  private static final String SMOKE = "smoke-detector";
  private static final String METER = "water-meter";

  private final TestPlatform platform = TestPlatform.shared();
  private final DeviceModels models = new DeviceModels();
  private final Snapshots snapshots = new Snapshots(platform.jdbi(), platform.scopes());
  private final CrossTierReadings readings =
      new CrossTierReadings(
          platform.jdbi(),
          models,
          new Gate(
              platform.jdbi(),
              platform.scopes(),
              new Matrices(),
              snapshots,
              new Seal(new byte[32])),
          TestObligations.over(platform));
  private final TenantId government = platform.community("990307001001", OperationMode.GOVERNMENT);
  private final TenantId enterprise = platform.community("990307001002", OperationMode.ENTERPRISE);
  private final Caller district =
      platform.caller(Tier.DISTRICT, "990307", null, null, "crosstier:read");
  private final Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);

  @Test
  void whoIsPermittedSeesTheLedgerAndTheRawReadings() {
    var device = device(government, SMOKE);
    assertThat(devices(district, government, Purpose.GOVERNANCE))
        .filteredOn(row -> row.id().equals(device))
        .singleElement()
        .satisfies(row -> assertThat(row.code()).isEqualTo(code(device, government)));
    var gated = read(district, government, device, "smoke", Purpose.GOVERNANCE);
    assertThat(gated.decision().outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(gated.series().hourly()).isFalse();
    assertThat(gated.series().points()).extracting(Point::value).containsExactly(1.0, 4.0);
    assertThat(logged(device)).isEqualTo(1);
  }

  @Test
  void whereTotalsAloneAreAllowedAShortSpanIsHourlyTooAndNoDeviceIsListed() {
    var tenant = platform.community("990307001004", OperationMode.PPP);
    var gated = read(district, tenant, device(tenant, SMOKE), "smoke", Purpose.GOVERNANCE);
    assertThat(gated.decision().outcome()).isEqualTo(Outcome.AGGREGATE);
    assertThat(gated.series().hourly()).isTrue();
    assertThat(gated.series().points())
        .singleElement()
        .satisfies(point -> assertThat(point.value()).isEqualTo(2.5));
    device(enterprise, SMOKE);
    assertThat(devices(district, enterprise, Purpose.SUPERVISION)).isEmpty();
  }

  @Test
  void ofASingleHomeNotEvenTheHoursAreTold() {
    var gated = read(district, government, device(government, METER), "flow", Purpose.GOVERNANCE);
    assertThat(gated.decision().outcome()).isEqualTo(Outcome.AGGREGATE);
    assertThat(gated.series().points()).isEmpty();
  }

  @Test
  void maskedTheLedgerKeepsKindAndFormAndHidesWhoseItIs() {
    var tenant = platform.community("990307001003", OperationMode.PPP);
    var device = device(tenant, SMOKE);
    var operator = operator(tenant);
    assertThat(devices(operator, tenant, Purpose.OPERATION_MAINTENANCE))
        .filteredOn(row -> row.id().equals(device))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.code()).matches("SMK-\\**");
              assertThat(row.name()).isEqualTo("探测器");
              assertThat(row.placeId()).isNull();
              assertThat(row.placeName()).isNull();
              assertThat(row.model()).isEqualTo(SMOKE);
            });
    var gated = read(operator, tenant, device, "smoke", Purpose.OPERATION_MAINTENANCE);
    assertThat(gated.decision().outcome()).isEqualTo(Outcome.MASK);
    assertThat(gated.series().points()).hasSize(2);
  }

  @Test
  void whoMustApplyIsRefusedWithTheBasisAndTheRefusalIsLogged() {
    var device = device(enterprise, SMOKE);
    assertThatThrownBy(() -> read(district, enterprise, device, "smoke", Purpose.GOVERNANCE))
        .isInstanceOf(DataRefused.class);
    assertThatThrownBy(() -> devices(district, enterprise, Purpose.COMMERCIAL))
        .isInstanceOf(DataRefused.class);
    assertThat(logged(device)).isEqualTo(1);
  }

  @Test
  void ofACommunityOutsideTheDistrictNothingIsTold() {
    var elsewhere = platform.community("990308001001", OperationMode.GOVERNMENT);
    var device = device(elsewhere, SMOKE);
    assertThatThrownBy(() -> devices(district, elsewhere, Purpose.GOVERNANCE))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> read(district, elsewhere, device, "smoke", Purpose.GOVERNANCE))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aDeviceOfAnotherCommunityIsNoneWhateverItsId() {
    var device = device(enterprise, SMOKE);
    assertThatThrownBy(() -> read(district, government, device, "smoke", Purpose.GOVERNANCE))
        .isInstanceOf(NotFound.class);
    var unknown = new DeviceId(UUID.randomUUID());
    assertThatThrownBy(() -> read(district, government, unknown, "smoke", Purpose.GOVERNANCE))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aMetricThatTheModelDoesNotKnowAndATimeThatRunsBackwardsAreRefused() {
    var device = device(government, SMOKE);
    assertThatThrownBy(() -> read(district, government, device, "smell", Purpose.GOVERNANCE))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                platform.as(
                    district,
                    () ->
                        readings.readings(
                            government, device, "smoke", hour, hour, Purpose.GOVERNANCE)))
        .isInstanceOf(Invalid.class);
  }

  private List<DeviceRow> devices(Caller caller, TenantId tenant, Purpose purpose) {
    return platform.as(caller, () -> readings.devices(tenant, purpose));
  }

  private GatedSeries read(
      Caller caller, TenantId tenant, DeviceId device, String metric, Purpose purpose) {
    return platform.as(
        caller,
        () ->
            readings.readings(
                tenant, device, metric, hour, hour.plus(Duration.ofHours(1)), purpose));
  }

  /** A device with two readings in the hour, 1 and 4, of the first metric that a test asks for. */
  private DeviceId device(TenantId tenant, String model) {
    var ledger =
        new Devices(
            platform.jdbi(),
            platform.scopes(),
            platform.entities(),
            models,
            new AlarmBook(platform.jdbi(), event -> {}),
            new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi())),
            event -> {});
    var clerk = platform.clerk(tenant);
    var code = "SMK-" + UUID.randomUUID().toString().substring(0, 8).replace("-", "0");
    var id =
        platform.as(clerk, () -> ledger.register(new DeviceDraft(code, "探测器", model, null))).id();
    var metric = model.equals(SMOKE) ? "smoke" : "flow";
    for (var value : List.of(1, 4)) {
      run(
          clerk,
          ReadingRow.INSERT,
          tenant.value(),
          id.value(),
          hour.plusSeconds(value).atOffset(ZoneOffset.UTC),
          "{\"%s\": %d}".formatted(metric, value));
    }
    run(
        clerk,
        "insert into reading_hour values (?, ?, ?, 2, cast(? as jsonb))",
        tenant.value(),
        id.value(),
        hour.atOffset(ZoneOffset.UTC),
        "{\"%s\": [2, 5, 1, 4]}".formatted(metric));
    return id;
  }

  /** The operator of a community, by a contract in force without clauses of its own. */
  private Caller operator(TenantId tenant) {
    var bureau = platform.caller(Tier.CITY, "9903", null, null, "*");
    new TestContracts(platform, snapshots, event -> {}, InstantSource.system())
        .signed(
            bureau,
            tenant,
            snapshots.of(tenant).mode(),
            "cross",
            Instant.now().minusSeconds(60),
            Instant.now().plus(Duration.ofDays(100)),
            new Terms(true, Set.copyOf(Asset.ALL), List.of()));
    return platform.caller(Tier.OPERATOR, null, null, "cross", "crosstier:read");
  }

  private String code(DeviceId device, TenantId tenant) {
    return platform.as(
        platform.clerk(tenant),
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select code from device where id = :id")
                            .bind("id", device.value())
                            .mapTo(String.class)
                            .one()));
  }

  /** How often the gate wrote down that somebody asked for the device. */
  private long logged(DeviceId device) {
    var bureau = platform.caller(Tier.CITY, "9903", null, null, "*");
    return platform.as(
        bureau,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select count(*) from decision_entry where subject = :id")
                            .bind("id", device.toString())
                            .mapTo(long.class)
                            .one()));
  }

  private void run(Caller caller, String sql, Object... arguments) {
    platform.as(caller, () -> platform.jdbi().withHandle(handle -> handle.execute(sql, arguments)));
  }
}
