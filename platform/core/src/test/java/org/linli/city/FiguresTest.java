package org.linli.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.community.TestCommunity.PHOTO;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.cases.entity.CaseDraft;
import org.linli.cases.entity.CaseState;
import org.linli.city.entity.Delta;
import org.linli.city.entity.DivisionFigures;
import org.linli.city.entity.Figures;
import org.linli.city.entity.FiguresHour;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

class FiguresTest {

  private final TestCommunity community = new TestCommunity();

  private Figures figures(Caller caller, String code) {
    return community.as(caller, () -> community.board.figures(new DivisionCode(code)));
  }

  private Caller above(Tier tier, String code) {
    return community.platform.caller(tier, code, null, null, "figures:read");
  }

  @Test
  void afterAStormOfOperationsTheFiguresAreWhatARecountFinds() {
    var random = new Random(20261121);
    var worker = community.worker(community.grid, community.otherGrid);
    var cases = new ArrayList<UUID>();
    var alarms = new ArrayList<AlarmRaised>();
    for (int operation = 0; operation < 150; operation++) {
      switch (random.nextInt(6)) {
        case 0 -> cases.add(byClerk());
        case 1, 2 -> raise(random, cases, alarms);
        case 3 -> clear(random, alarms);
        case 4 -> community.round.run(Instant.now());
        default -> advance(random, cases, worker);
      }
    }
    community.round.run(Instant.now());
    var figures = figures(community.clerk, community.tenant.value());
    assertThat(figures.alarmsOpen()).isEqualTo(count("alarm where cleared_at is null"));
    assertThat(figures.alarmsCritical())
        .isEqualTo(count("alarm where cleared_at is null and severity = 'CRITICAL'"));
    assertThat(figures.casesOpen()).isEqualTo(count("case_file where state <> 'CLOSED'"));
    assertThat(figures.casesClosed())
        .isEqualTo(count("case_file where state = 'CLOSED'"))
        .isPositive();
    assertThat(figures.casesOverdue())
        .isEqualTo(
            count(
                "case_file where escalated_at is not null and state in ('OPEN', 'DISPATCHED',"
                    + " 'ACCEPTED')"))
        .isPositive();
    var trend =
        community.as(
            community.clerk,
            () -> community.board.trend(new DivisionCode(community.tenant.value()), 2));
    assertThat(trend.stream().mapToLong(FiguresHour::alarmsRaised).sum()).isEqualTo(count("alarm"));
    assertThat(trend.stream().mapToLong(FiguresHour::alarmsCleared).sum())
        .isEqualTo(count("alarm where cleared_at is not null"));
    assertThat(trend.stream().mapToLong(FiguresHour::casesOpened).sum())
        .isEqualTo(count("case_file"));
    assertThat(trend.stream().mapToLong(FiguresHour::casesClosed).sum())
        .isEqualTo(count("case_file where state = 'CLOSED'"));
  }

  private UUID byClerk() {
    return community.as(
        community.clerk,
        () ->
            community.opened(
                new CaseDraft("OTHER", "CLERK", "storm", "", "MINOR", community.building)));
  }

  private void raise(Random random, List<UUID> cases, List<AlarmRaised> alarms) {
    var severity = List.of("CRITICAL", "MAJOR", "MINOR", "WARNING").get(random.nextInt(4));
    var at = Instant.now().minus(Duration.ofMinutes(random.nextInt(300)));
    var alarm =
        community.alarm(
            random.nextBoolean() ? community.room : community.otherBuilding, severity, "FIRE", at);
    community.feed(
        () ->
            community.figures.add(
                community.tenant, Delta.alarmRaised("CRITICAL".equals(severity))));
    alarms.add(alarm);
    if (!"WARNING".equals(severity)) {
      cases.add(community.alarmCase(alarm));
    }
  }

  private void clear(Random random, List<AlarmRaised> alarms) {
    if (alarms.isEmpty()) {
      return;
    }
    var alarm = alarms.remove(random.nextInt(alarms.size()));
    community.sql(
        "update alarm set cleared_at = ? where id = ?",
        OffsetDateTime.now(ZoneOffset.UTC),
        alarm.alarm());
    community.feed(
        () ->
            community.figures.add(
                community.tenant, Delta.alarmCleared("CRITICAL".equals(alarm.severity()))));
  }

  private void advance(Random random, List<UUID> cases, Caller worker) {
    if (cases.isEmpty()) {
      return;
    }
    var id = cases.get(random.nextInt(cases.size()));
    for (int steps = random.nextInt(5); steps >= 0; steps--) {
      var state = community.state(id);
      if (state == CaseState.CLOSED) {
        return;
      }
      switch (state) {
        case OPEN ->
            community.run(community.clerk, () -> community.cases.dispatch(id, worker.accountId()));
        case DISPATCHED -> community.run(worker, () -> community.cases.accept(id));
        case ACCEPTED ->
            community.run(worker, () -> community.cases.handle(id, "done", List.of(PHOTO)));
        case HANDLED -> community.run(community.clerk, () -> community.cases.confirm(id, null));
        default -> community.run(community.clerk, () -> community.cases.close(id));
      }
    }
  }

  private long count(String what) {
    return community.count("select count(*) from " + what);
  }

  @Test
  @Requirement("002-1.1.1.1")
  void figuresAddUpFromCommunityToCity() {
    var first = new TestCommunity("990411001001");
    var second = new TestCommunity("990411001002");
    var third = new TestCommunity("990412001001");
    first.feed(() -> first.figures.add(first.tenant, Delta.devices(3)));
    second.feed(() -> second.figures.add(second.tenant, Delta.devices(4).plus(Delta.points(10))));
    third.feed(() -> third.figures.add(third.tenant, Delta.devices(5)));
    var district = above(Tier.DISTRICT, "990411");
    assertThat(figures(district, "990411").devices()).isEqualTo(7);
    assertThat(figures(district, "990411001").pointsTotal()).isEqualTo(10);
    assertThat(figures(district, "990411").communities()).isEqualTo(2);
    assertThat(figures(district, "990411").streets()).isEqualTo(1);
    assertThat(figures(district, "990411").modes()).containsEntry(OperationMode.GOVERNMENT, 2L);
    var communities =
        community.as(district, () -> community.board.children(new DivisionCode("990411001")));
    assertThat(communities).extracting(DivisionFigures::devices).containsExactly(3L, 4L);
    assertThat(communities)
        .extracting(DivisionFigures::mode)
        .containsOnly(OperationMode.GOVERNMENT);
    assertThat(communities)
        .extracting(DivisionFigures::level)
        .containsOnly(DivisionLevel.COMMUNITY);
    var city = above(Tier.CITY, "9904");
    var districts = community.as(city, () -> community.board.children(new DivisionCode("9904")));
    assertThat(districts)
        .extracting(line -> line.code().value())
        .containsExactly("990411", "990412");
    assertThat(districts).extracting(DivisionFigures::devices).containsExactly(7L, 5L);
    assertThat(districts).extracting(DivisionFigures::communities).containsExactly(2, 1);
    assertThat(community.as(city, () -> community.board.children(new DivisionCode("990411001001"))))
        .isEmpty();
  }

  @Test
  void nobodySeesFiguresOutsideTheOwnDivision() {
    var district = above(Tier.DISTRICT, community.tenant.value().substring(0, 6));
    assertThat(figures(district, community.tenant.value()).code().value())
        .isEqualTo(community.tenant.value());
    for (var code : List.of("9903", "990499", "9901")) {
      assertThatThrownBy(() -> figures(district, code)).isInstanceOf(NotFound.class);
    }
    var operator = community.platform.caller(Tier.OPERATOR, null, null, null, "figures:read");
    assertThatThrownBy(() -> figures(operator, community.tenant.value()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aTrendHasNoGapsAndEndsWithTheRunningHour() {
    var code = new DivisionCode(community.tenant.value());
    var trend = community.as(community.clerk, () -> community.board.trend(code, 24));
    assertThat(trend).hasSize(24);
    assertThat(trend.getLast().hour().plus(Duration.ofHours(1))).isAfter(Instant.now());
    assertThat(Duration.between(trend.getFirst().hour(), trend.getLast().hour()))
        .isEqualTo(Duration.ofHours(23));
    assertThatThrownBy(() -> community.as(community.clerk, () -> community.board.trend(code, 0)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void devicesAreOnlineAsLongAsTheyAreHeard() {
    var device = community.device(community.building);
    community.device(community.otherBuilding);
    var seen =
        "insert into device_status (tenant_id, device_id, last_seen_at) values (?, ?, ?) on"
            + " conflict (tenant_id, device_id) do update set last_seen_at = excluded.last_seen_at";
    community.sql(seen, community.tenant.value(), device, OffsetDateTime.now(ZoneOffset.UTC));
    community.feed(() -> community.figures.add(community.tenant, Delta.points(1)));
    community.feed(() -> community.figures.heard(community.tenant));
    community.feed(() -> community.figures.heard(community.tenant));
    community.round.run(Instant.now().plusSeconds(5));
    assertThat(figures(community.clerk, community.tenant.value()).devicesOnline()).isEqualTo(1);
    community.sql(
        seen,
        community.tenant.value(),
        device,
        OffsetDateTime.now(ZoneOffset.UTC).minus(Duration.ofDays(1)));
    community.round.run(Instant.now().plusSeconds(90));
    assertThat(figures(community.clerk, community.tenant.value()).devicesOnline()).isZero();
    assertThat(
            count(
                "due_work where kind = 'devices-heard' and tenant_id = '" + community.tenant + "'"))
        .isZero();
  }

  @Test
  void aDeviceIsOnlineAsLongAsItsOwnModelAllowsSilence() {
    var models = new DeviceModels();
    var detector = community.device(community.building);
    var other = community.device(community.otherBuilding);
    var quick = models.all().stream().min(bySilence()).orElseThrow();
    var slow = models.all().stream().max(bySilence()).orElseThrow();
    assertThat(quick.silence()).isLessThan(slow.silence());
    community.sql("update device set model = ? where id = ?", quick.model(), detector);
    community.sql("update device set model = ? where id = ?", slow.model(), other);
    var silent = OffsetDateTime.now(ZoneOffset.UTC).minus(quick.silence()).minusSeconds(5);
    for (var device : List.of(detector, other)) {
      community.sql(
          "insert into device_status (tenant_id, device_id, last_seen_at) values (?, ?, ?)",
          community.tenant.value(),
          device,
          silent);
    }
    community.feed(() -> community.figures.add(community.tenant, Delta.points(1)));
    community.feed(() -> community.figures.heard(community.tenant));
    community.round.run(Instant.now().plusSeconds(5));
    assertThat(figures(community.clerk, community.tenant.value()).devicesOnline()).isEqualTo(1);
  }

  private static Comparator<DeviceModel> bySilence() {
    return Comparator.comparing(DeviceModel::silence);
  }
}
