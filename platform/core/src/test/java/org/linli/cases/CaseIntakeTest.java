package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.CaseStep;
import org.linli.community.TestCommunity;

class CaseIntakeTest {

  private final TestCommunity community = new TestCommunity();

  private long cases() {
    return community.count("select count(*) from case_file");
  }

  @Test
  void anAlarmOpensExactlyOneCaseHoweverOftenItIsTold() {
    var alarm = community.alarm(community.building, "CRITICAL", "FIRE");
    for (int times = 0; times < 3; times++) {
      community.feed(() -> community.intake.fromAlarm(alarm));
    }
    assertThat(cases()).isEqualTo(1);
    var row = community.detail(community.alarmCase(alarm)).row();
    assertThat(row.alarmId()).isEqualTo(alarm.alarm());
    assertThat(row.kind()).isEqualTo("FIRE");
    assertThat(row.source()).isEqualTo("ALARM");
    assertThat(row.placeId()).isEqualTo(community.building);
    assertThat(row.title()).contains("detector");
  }

  @Test
  void anAlarmToldTwiceAtTheSameTimeOpensOneCase() throws Exception {
    var alarm = community.alarm(community.building, "CRITICAL", "FIRE");
    Callable<Void> told =
        () -> {
          community.feed(() -> community.intake.fromAlarm(alarm));
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(told, told, told, told))) {
        done.get();
      }
    }
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void aWarningOrARuleWithoutKindOpensNoCase() {
    var warning = community.alarm(community.building, "WARNING", "FACILITY");
    var kindless = community.alarm(community.building, "CRITICAL", null);
    community.feed(() -> community.intake.fromAlarm(warning));
    community.feed(() -> community.intake.fromAlarm(kindless));
    assertThat(cases()).isZero();
    community.alarmCase(community.building, "MINOR");
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void theGridWorkerOfThatBuildingGetsTheCase() {
    var worker = community.worker(community.grid);
    var colleague = community.worker(community.otherGrid);
    var inRoom = community.detail(community.alarmCase(community.room, "MAJOR")).row();
    assertThat(inRoom.state()).isEqualTo(CaseState.DISPATCHED);
    assertThat(inRoom.assignee()).isEqualTo(worker.accountId());
    var other = community.detail(community.alarmCase(community.otherBuilding, "MAJOR")).row();
    assertThat(other.assignee()).isEqualTo(colleague.accountId());
  }

  @Test
  void theLeastLoadedWorkerOfTheGridIsNext() {
    var first = community.worker(community.grid);
    var second = community.worker(community.grid);
    var assignees =
        Stream.generate(
                () ->
                    community
                        .detail(community.alarmCase(community.building, "MINOR"))
                        .row()
                        .assignee())
            .limit(4)
            .toList();
    assertThat(assignees.stream().filter(first.accountId()::equals)).hasSize(2);
    assertThat(assignees.stream().filter(second.accountId()::equals)).hasSize(2);
  }

  @Test
  void withoutAWorkerOnDutyTheCaseWaitsForTheClerk() {
    var idle = community.worker(community.otherGrid);
    var id = community.alarmCase(community.building, "MAJOR");
    assertThat(community.state(id)).isEqualTo(CaseState.OPEN);
    community.run(community.clerk, () -> community.cases.dispatch(id, idle.accountId()));
    assertThat(community.state(id)).isEqualTo(CaseState.DISPATCHED);
  }

  @Test
  void aDisabledWorkerGetsNoCase() {
    var worker = community.worker(community.grid);
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set state = 'DISABLED' where id = ?", worker.accountId()));
    assertThat(community.state(community.alarmCase(community.building, "MAJOR")))
        .isEqualTo(CaseState.OPEN);
  }

  @Test
  void aClearedAlarmAddsAStepAndTheCaseGoesOn() {
    var worker = community.worker(community.grid);
    var alarm = community.alarm(community.building, "MINOR", "FACILITY");
    var id = community.alarmCase(alarm);
    community.feed(
        () ->
            community.intake.alarmCleared(
                new AlarmCleared(community.tenant, alarm.alarm(), Instant.now())));
    assertThat(community.state(id)).isEqualTo(CaseState.DISPATCHED);
    assertThat(community.detail(id).steps())
        .extracting(CaseStep::action)
        .containsExactly("OPENED", "DISPATCHED", "ALARM_CLEARED");
    assertThat(community.detail(id).steps()).extracting(CaseStep::actor).containsOnly("system");
    community.run(worker, () -> community.cases.accept(id));
    community.feed(
        () ->
            community.intake.alarmCleared(
                new AlarmCleared(community.tenant, UUID.randomUUID(), Instant.now())));
  }
}
