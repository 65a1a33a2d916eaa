package org.linli.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.places.entity.PlaceKind;

/** Whose alarms and cases somebody sees who works on the spot, and how one leads to the other. */
class OwnGridsTest {

  private static final PageRequest FIRST = PageRequest.first(100);

  private final TestCommunity community = new TestCommunity();
  private final Alarms alarms =
      new Alarms(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          new DeviceModels(),
          told -> {});

  private Caller onSpot(UUID grid, String... more) {
    var permissions =
        new ArrayList<>(List.of("alarms:read", "alarms:write", "cases:read", "cases:handle"));
    permissions.addAll(List.of(more));
    var caller =
        community.platform.caller(
            Tier.COMMUNITY,
            community.tenant.value(),
            community.tenant,
            null,
            permissions.toArray(String[]::new));
    community.sql(
        "insert into grid_duty (tenant_id, grid_id, account_id) values (?, ?, ?)",
        community.tenant.value(),
        grid,
        caller.accountId());
    return caller;
  }

  private List<UUID> seen(Caller caller, AlarmQuery query) {
    return community.as(caller, () -> alarms.list(query, FIRST)).items().stream()
        .map(AlarmRow::id)
        .toList();
  }

  @Test
  void aGridWorkerSeesTheAlarmsOfTheOwnGridsAlone() {
    var here = community.alarm(community.room, "MAJOR", null).alarm();
    var there = community.alarm(community.otherBuilding, "MAJOR", null).alarm();
    var worker = onSpot(community.grid);
    assertThat(seen(worker, AlarmQuery.ALL)).containsExactly(here);
    assertThat(seen(worker, new AlarmQuery(null, null, null, null, false))).containsExactly(here);
    assertThat(seen(worker, new AlarmQuery(null, null, null, community.otherGrid, null))).isEmpty();
    assertThatThrownBy(() -> community.as(worker, () -> alarms.get(there)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> community.run(worker, () -> alarms.acknowledge(there)))
        .isInstanceOf(NotFound.class);
    assertThat(community.as(worker, () -> alarms.get(here)).id()).isEqualTo(here);
  }

  @Test
  void whoLooksAfterTheWholeCommunityMayStillAskForTheOwnGrids() {
    var here = community.alarm(community.building, "MAJOR", null).alarm();
    var there = community.alarm(community.otherBuilding, "MAJOR", null).alarm();
    var leader = onSpot(community.grid, "alarms:all", "cases:all");
    assertThat(seen(leader, AlarmQuery.ALL)).containsExactlyInAnyOrder(here, there);
    assertThat(seen(leader, new AlarmQuery(true, null, null, null, true))).containsExactly(here);
    assertThat(seen(community.clerk, new AlarmQuery(null, null, null, community.otherGrid, null)))
        .containsExactly(there);
  }

  @Test
  void casesFollowTheSameGrids() {
    var here = community.alarmCase(community.room, "MAJOR");
    var there = community.alarmCase(community.otherBuilding, "MAJOR");
    assertThat(cases(onSpot(community.grid), CaseQuery.ALL)).containsExactly(here);
    var leader = onSpot(community.grid, "cases:all");
    assertThat(cases(leader, CaseQuery.ALL)).containsExactlyInAnyOrder(here, there);
    assertThat(cases(leader, new CaseQuery(null, null, null, null, true))).containsExactly(here);
    assertThat(cases(community.clerk, new CaseQuery(null, null, null, community.otherGrid, null)))
        .containsExactly(there);
  }

  @Test
  void aCaseOnTheGridItselfIsTheGridWorkers() {
    var onGrid = community.alarmCase(community.grid, "MAJOR");
    assertThat(cases(onSpot(community.grid), CaseQuery.ALL)).containsExactly(onGrid);
    assertThat(cases(onSpot(community.otherGrid), CaseQuery.ALL)).isEmpty();
  }

  private List<UUID> cases(Caller caller, CaseQuery query) {
    return community.as(caller, () -> community.cases.list(query, FIRST)).items().stream()
        .map(CaseRow::id)
        .toList();
  }

  @Test
  void anAlarmLeadsToItsCaseAndBackHoweverManyCasesCameSince() {
    var alarm = community.alarm(community.building, "MAJOR", "FIRE");
    var file = community.alarmCase(alarm);
    var silent = community.alarm(community.otherBuilding, "WARNING", null).alarm();
    var found =
        community.as(community.clerk, () -> community.cases.ofAlarm(alarm.alarm())).orElseThrow();
    assertThat(found.id()).isEqualTo(file);
    assertThat(community.as(community.clerk, () -> alarms.get(found.alarmId())).id())
        .isEqualTo(alarm.alarm());
    assertThat(
            community.as(
                community.clerk, () -> community.cases.ofAlarms(List.of(alarm.alarm(), silent))))
        .isEqualTo(Map.of(alarm.alarm(), file));
    assertThat(community.as(community.clerk, () -> community.cases.ofAlarm(silent))).isEmpty();
    assertThat(community.as(community.clerk, () -> community.cases.ofAlarms(List.of()))).isEmpty();
  }

  @Test
  void aCaseThatTheCallerMayNotSeeIsNotLedTo() {
    var alarm = community.alarm(community.otherBuilding, "MAJOR", "FIRE");
    community.alarmCase(alarm);
    var worker = onSpot(community.grid);
    assertThat(community.as(worker, () -> community.cases.ofAlarm(alarm.alarm()))).isEmpty();
    assertThat(community.as(worker, () -> community.cases.ofAlarms(List.of(alarm.alarm()))))
        .isEmpty();
    var stranger = new TestCommunity();
    assertThat(community.as(stranger.clerk, () -> community.cases.ofAlarm(alarm.alarm())))
        .isEmpty();
  }

  @Test
  void aDeviceWithoutAGridIsTheClerksMatter() {
    var square = community.place(PlaceKind.PUBLIC, null, null, "P1");
    community.alarm(square, "MAJOR", null);
    assertThat(seen(onSpot(community.grid), AlarmQuery.ALL)).isEmpty();
    assertThat(seen(community.clerk, AlarmQuery.ALL)).hasSize(1);
  }
}
