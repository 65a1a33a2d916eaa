package org.linli.dependability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.community.TestCommunity;
import org.linli.dependability.boundary.Dependability;
import org.linli.dependability.control.DependabilityRound;
import org.linli.dependability.entity.DependabilityQuery;
import org.linli.dependability.entity.DependabilityRow;
import org.linli.dependability.entity.Grouping;
import org.linli.devices.boundary.DeviceModels;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.Requirement;

/** Online rate, faults and repair times from day to day. */
class DependabilityTest {

  private static final YearMonth MONTH = YearMonth.of(2031, 3);
  private static final LocalDate DAY = MONTH.atDay(10);
  private static final Instant NOON_AFTER =
      DAY.plusDays(1).atTime(12, 0).atZone(CityTime.ZONE).toInstant();

  private final TestCommunity community = new TestCommunity();
  private final DivisionCode code = new DivisionCode(community.tenant.value());
  private final Dependability dependability =
      new Dependability(community.jdbi, community.platform.scopes());
  private final DependabilityRound round =
      new DependabilityRound(community.jdbi, community.platform.scopes(), new DeviceModels());

  private UUID device(String model, String supplier) {
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, state) values (?, ?, ?, 'd', ?, 'IN_SERVICE')",
        community.tenant.value(),
        id,
        id.toString(),
        model);
    if (supplier != null) {
      community.sql(
          "insert into device_plate (tenant_id, device_id, supplier, changed_at) values (?, ?, ?, ?)",
          community.tenant.value(),
          id,
          supplier,
          at(DAY, 0));
    }
    return id;
  }

  private static OffsetDateTime at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(CityTime.ZONE).toOffsetDateTime();
  }

  private void heard(UUID device, LocalDate day, int hours) {
    for (int hour = 0; hour < hours; hour++) {
      community.sql(
          "insert into reading_hour (tenant_id, device_id, hour, points, metrics) values (?, ?, ?, 1, '{}')",
          community.tenant.value(),
          device,
          at(day, hour));
    }
  }

  private void step(UUID device, String was, String became, LocalDate day, int hour) {
    community.sql(
        "insert into device_step (tenant_id, id, device_id, was, became, at, person) values (?, ?, ?, ?, ?, ?, 'k')",
        community.tenant.value(),
        Sql.newId(),
        device,
        was,
        became,
        at(day, hour));
  }

  /** Only one day is in question; those before it stand as added. */
  private void run() {
    community.sql(
        "insert into device_month_day (tenant_id, day) values (?, ?) on conflict do nothing",
        community.tenant.value(),
        DAY.minusDays(1));
    round.run(community.tenant, NOON_AFTER);
  }

  private List<DependabilityRow> by(Grouping grouping) {
    return community.as(
        community.clerk,
        () -> dependability.of(new DependabilityQuery(code, grouping, MONTH, MONTH)));
  }

  private DependabilityRow row(Grouping grouping, String key) {
    return by(grouping).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void ofACommunityWithoutDevicesOneDayIsClosedAndNoMonthIsMadeUpFor() {
    round.run(community.tenant, NOON_AFTER);
    assertThat(days()).containsExactly(DAY);
    device("lift-monitor", "甲");
    round.run(community.tenant, NOON_AFTER.plus(java.time.Duration.ofDays(1)));
    assertThat(days()).containsExactly(DAY, DAY.plusDays(1));
    assertThat(row(Grouping.MODEL, "lift-monitor").deviceDays()).isEqualTo(1);
  }

  private List<LocalDate> days() {
    return community.platform.as(
        community.clerk,
        () ->
            community.jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select day from device_month_day where tenant_id = :tenant order by day")
                        .bind("tenant", community.tenant)
                        .mapTo(LocalDate.class)
                        .list()));
  }

  @Test
  @Requirement("000-7.2.a.5-2")
  void theShareOfTimeInWhichDevicesWereHeardIsTold() {
    heard(device("lift-monitor", "甲"), DAY, 24);
    heard(device("lift-monitor", "甲"), DAY, 12);
    run();
    var lifts = row(Grouping.MODEL, "lift-monitor");
    assertThat(lifts.deviceDays()).isEqualTo(2);
    assertThat(lifts.heardShare()).isEqualTo(0.75);
    assertThat(lifts.faults()).isZero();
    assertThat(lifts.repairHours()).isNull();
  }

  @Test
  @Requirement("000-7.2.a.5-2")
  void faultsAndTheTimeToRepairThemAreTold() {
    var pump = device("water-tank", "甲");
    step(pump, "IN_SERVICE", "REPAIR", DAY.minusDays(1), 20);
    step(pump, "REPAIR", "IN_SERVICE", DAY, 2);
    step(pump, "IN_SERVICE", "REPAIR", DAY, 6);
    step(pump, "REPAIR", "IN_SERVICE", DAY, 8);
    step(pump, "IN_SERVICE", "REPAIR", DAY, 20);
    for (int i = 0; i < 30; i++) {
      device("water-tank", "甲");
    }
    run();
    var tanks = row(Grouping.MODEL, "water-tank");
    assertThat(tanks.faults()).isEqualTo(2);
    assertThat(tanks.repairs()).isEqualTo(2);
    assertThat(tanks.repairHours()).isCloseTo(4, within(0.001));
    assertThat(tanks.deviceDays()).isEqualTo(30);
    assertThat(tanks.faultsPerHundred()).isCloseTo(200, within(0.001));
  }

  @Test
  void whoWasMovedOnThatDayOrSinceIsNotDue() {
    step(device("fire-hydrant", null), "INSTALLED", "IN_SERVICE", DAY, 10);
    step(device("fire-hydrant", null), "INSTALLED", "IN_SERVICE", DAY.plusDays(1), 1);
    step(device("fire-hydrant", null), "INSTALLED", "IN_SERVICE", DAY.minusDays(1), 10);
    run();
    assertThat(row(Grouping.MODEL, "fire-hydrant").deviceDays()).isEqualTo(1);
    assertThat(row(Grouping.MODEL, "fire-hydrant").heardShare()).isZero();
  }

  @Test
  void whoSendsSeldomIsDueAsOftenAsItSends() {
    var meter = device("water-meter", null);
    community.sql(
        "insert into device_interval (tenant_id, device_id, collect_seconds, upload_seconds, reported_at)"
            + " values (?, ?, 3600, 21600, ?)",
        community.tenant.value(),
        meter,
        at(DAY, 0));
    heard(meter, DAY, 4);
    run();
    assertThat(row(Grouping.MODEL, "water-meter").heardShare()).isEqualTo(1);
  }

  @Test
  void aDayIsAddedOnceAndMissedDaysAreMadeUpFor() {
    heard(device("lift-monitor", "甲"), DAY, 24);
    run();
    run();
    assertThat(row(Grouping.MODEL, "lift-monitor").deviceDays()).isEqualTo(1);
    round.run(community.tenant, NOON_AFTER.plus(java.time.Duration.ofDays(3)));
    assertThat(row(Grouping.MODEL, "lift-monitor").deviceDays()).isEqualTo(4);
    assertThat(row(Grouping.MONTH, "2031-03").deviceDays()).isEqualTo(4);
  }

  @Test
  void theWorstStandsFirst() {
    heard(device("lift-monitor", "甲"), DAY, 24);
    heard(device("lift-monitor", "乙"), DAY, 6);
    device("lift-monitor", "丙");
    run();
    assertThat(by(Grouping.SUPPLIER))
        .extracting(DependabilityRow::key)
        .containsExactly("丙", "乙", "甲");
    assertThat(by(Grouping.COMMUNITY)).hasSize(1);
  }

  @Test
  void noCommunitySeesAnother() {
    var elsewhere = new DivisionCode("990299009001");
    assertThatThrownBy(
            () ->
                community.as(
                    community.clerk,
                    () ->
                        dependability.of(
                            new DependabilityQuery(elsewhere, Grouping.MODEL, MONTH, MONTH))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theSpanIsOfMonthsInTheirOrder() {
    assertThatThrownBy(
            () -> new DependabilityQuery(code, Grouping.MODEL, MONTH, MONTH.minusMonths(1)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> new DependabilityQuery(code, Grouping.MODEL, MONTH, MONTH.plusMonths(37)))
        .isInstanceOf(Invalid.class);
  }
}
