package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.calendar.boundary.Calendar;
import org.linli.calendar.control.CityDays;
import org.linli.calendar.entity.Limit;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.WorkItem;

/** Clocks in working time, of several servers, and together with what else is done to a matter. */
class ClocksTogetherTest {

  private final Ground ground = new Ground();
  private final Calendar calendar = new Calendar(new CityDays(ground.community.jdbi));

  private UUID call() {
    var id = ground.open(ground.clerk, "hotline", Door.HOTLINE, Map.of("what", "water")).id();
    ground.complete(ground.clerk, id, "classify", Map.of("callKind", "order"));
    return id;
  }

  private WorkItem handle(UUID id) {
    return ground.task(ground.clerk, id, "handle").orElseThrow();
  }

  private Instant after(Instant start, String limit) {
    return ground.as(
        ground.clerk, () -> calendar.after(ground.community.tenant, start, Limit.of(limit)));
  }

  private Instant warnAt(UUID task) {
    return ground.as(
        ground.clerk,
        () ->
            ground.community.jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("select warn_at from matter_clock where task_id = :task")
                        .bind("task", task)
                        .mapTo(Instant.class)
                        .one()));
  }

  private long told(UUID id, String what) {
    return ground.look(ground.clerk, id).stages().stream()
        .map(Stage::what)
        .filter(what::equals)
        .count();
  }

  @Test
  void aLimitInWorkingDaysIsDueAndWarnedOfByTheCalendar() {
    var id = call();
    var step = handle(id);
    assertThat(step.dueAt()).isEqualTo(after(step.openedAt(), "3wd"));
    var expected =
        ground.as(
            ground.clerk,
            () -> calendar.part(ground.community.tenant, step.openedAt(), step.dueAt(), 80, true));
    assertThat(Duration.between(expected, warnAt(step.task())).abs())
        .isLessThan(Duration.ofMinutes(1));
    ground.tick(expected.minusSeconds(120));
    assertThat(told(id, "WARNED")).isZero();
    ground.tick(expected.plusSeconds(120));
    assertThat(told(id, "WARNED")).isEqualTo(1);
    ground.tick(after(step.dueAt(), "1wd").plusSeconds(1));
    assertThat(told(id, "TO_STREET")).isEqualTo(1);
    assertThat(told(id, "TO_DISTRICT")).isZero();
  }

  @Test
  void theWholeMatterIsDueInWorkingDaysAndMovesByThem() {
    var id = call();
    var row = ground.look(ground.clerk, id).row();
    assertThat(row.dueAt()).isEqualTo(after(row.openedAt(), "5wd"));
    ground.run(ground.clerk, () -> ground.matters.suspend(id, "waits"));
    ground.community.sql(
        "update matter set suspended_at = suspended_at - interval '14 days' where id = ?", id);
    ground.run(ground.clerk, () -> ground.matters.resume(id));
    var moved = ground.look(ground.clerk, id).row().dueAt();
    var now = Instant.now();
    var expected =
        ground.as(
            ground.clerk,
            () ->
                calendar.moved(
                    ground.community.tenant,
                    row.dueAt(),
                    now.minus(Duration.ofDays(14)),
                    now,
                    true));
    assertThat(Duration.between(expected, moved).abs()).isLessThan(Duration.ofMinutes(5));
    assertThat(moved).isAfter(row.dueAt());
  }

  @Test
  void twoServersTellEachLevelOnce() throws Exception {
    var events = List.of(event(), event(), event(), event());
    ground.wired.now = Instant.now().plus(Duration.ofHours(9));
    Callable<Integer> round = () -> ground.wired.due.run(ground.wired.now);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(round, round, round, round))) {
        done.get();
      }
    }
    ground.tick(ground.wired.now);
    for (var id : events) {
      for (var what : List.of("WARNED", "OVERDUE", "TO_STREET")) {
        assertThat(told(id, what)).as(what).isEqualTo(1);
      }
    }
    assertThat(ground.community.count("select count(*) from matter_escalated")).isEqualTo(4);
  }

  private UUID event() {
    return ground
        .open(
            ground.clerk,
            "grid-event",
            Door.COUNTER,
            Map.of("what", "hole", "eventClass", "c-other"))
        .id();
  }

  @Test
  void passingOnAndGivingBackDoNotStopTheClock() {
    var id = event();
    var task = ground.task(ground.clerk, id, "verify").orElseThrow();
    var leader = ground.holding("GRID_LEADER", "matters:read", "matters:all", "matters:handle");
    ground.run(
        ground.clerk, () -> ground.work.passOn(task.task(), null, leader.accountId(), "away"));
    ground.run(leader, () -> ground.work.giveBack(task.task(), "not mine"));
    ground.tick(task.openedAt().plus(Duration.ofHours(4)));
    assertThat(told(id, "OVERDUE")).isEqualTo(1);
  }

  @Test
  void aDuplicateThatStandsStillIsNotLateForTheOther() {
    var first = event();
    var second = event();
    ground.run(ground.clerk, () -> ground.wired.duplicates.merge(second, first, "same"));
    ground.tick(Instant.now().plus(Duration.ofHours(9)));
    assertThat(told(first, "TO_STREET")).isEqualTo(1);
    assertThat(told(second, "WARNED")).isZero();
    ground.run(ground.clerk, () -> ground.wired.duplicates.part(second, "two"));
    ground.tick(Instant.now().plus(Duration.ofHours(9)));
    assertThat(told(second, "TO_STREET")).isEqualTo(1);
  }

  @Test
  void aStepThatATimerTookAwayHasNoClockAnyMore() {
    var id =
        ground
            .open(ground.clerk, "complaint", Door.COUNTER, Map.of("what", "n", "about", "noise"))
            .id();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true, "responsible", "x"));
    ground.complete(ground.clerk, id, "handle", Map.of("result", "told", "rectified", false));
    ground.complete(ground.clerk, id, "answer", Map.of("reply", "told"));
    assertThat(ground.community.count("select count(*) from matter_clock")).isEqualTo(1);
    ground.pass(Duration.ofDays(5).plusMinutes(1));
    assertThat(ground.community.count("select count(*) from matter_clock")).isZero();
    assertThat(ground.community.count("select count(*) from due_work where kind = 'matter-clock'"))
        .isZero();
  }
}
