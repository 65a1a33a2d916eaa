package org.linli.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.processes.boundary.ProcessRefused;
import org.linli.processes.boundary.Steering;
import org.linli.processes.boundary.TaskDone;
import org.linli.processes.boundary.TasksDropped;
import org.linli.processes.control.Handing;
import org.linli.tenancy.entity.CityTime;

/** Limits and timers in the community's working days and hours. */
class WorkingLimitsTest {

  private final Ground ground = new Ground("7742");
  private final Steering steering =
      new Steering(
          new Handing(ground.platform.jdbi(), ground.platform.scopes(), ground.calendar()));

  /** In March 2027, whose first is a Monday without any holiday near. */
  private static Instant march(int day, int hour) {
    return LocalDateTime.of(2027, 3, day, hour, 0).atZone(CityTime.ZONE).toInstant();
  }

  private UUID limited(String limit) {
    ground.publish(
        Drawing.line("limited", Drawing.task("one", "linli:limit='" + limit + "'")).xml());
    return ground.start("limited", Map.of());
  }

  @ParameterizedTest
  @CsvSource({"1wd, 8, 17", "3wd, 10, 17", "4wh, 8, 11", "PT4H, 5, 19", "P1D, 6, 15"})
  void aStepIsDueByTheCalendarOrByTheClock(String limit, int day, int hour) {
    ground.now = march(5, 15);
    assertThat(ground.task(limited(limit), "one").dueAt()).isEqualTo(march(day, hour));
  }

  @Test
  void aTimerWaitsForWorkingDaysToo() {
    ground.now = march(5, 15);
    ground.publish(
        Drawing.line(
                "waits",
                "<intermediateCatchEvent id='w'><timerEventDefinition><timeDuration>1wd"
                    + "</timeDuration></timerEventDefinition></intermediateCatchEvent>",
                Drawing.task("t"))
            .xml());
    var id = ground.start("waits", Map.of());
    ground.pass(Duration.ofDays(3));
    assertThat(ground.waitsAt(id)).isEmpty();
    ground.pass(Duration.ofHours(3));
    assertThat(ground.waitsAt(id)).containsExactly("t");
  }

  @ParameterizedTest
  @CsvSource({"0wd", "3w", "-1wd", "wd", "3000wd"})
  void whatIsNoWorkingTimeIsNamed(String limit) {
    assertThatThrownBy(() -> limited(limit))
        .isInstanceOfSatisfying(
            ProcessRefused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(finding -> finding.code())
                    .containsExactly("duration"));
  }

  @Test
  void whatStoodStillHasTheWorkingTimeThatWasLeft() {
    var id = limited("40wh");
    var task = ground.task(id, "one");
    ground.does(ground.clerk, () -> steering.pause(id));
    ground.does(ground.clerk, () -> steering.proceed(id, Duration.ofDays(21)));
    var now = Instant.now();
    var calendar = ground.calendar();
    var expected =
        ground.as(
            ground.clerk,
            () ->
                calendar.moved(
                    ground.tenant, task.dueAt(), now.minus(Duration.ofDays(21)), now, true));
    var due = ground.task(id, "one").dueAt();
    assertThat(Duration.between(expected, due).abs()).isLessThan(Duration.ofMinutes(5));
    assertThat(due).isAfter(task.dueAt());
  }

  @Test
  void whatIsDoneIsToldInItsTransaction() {
    var id = limited("1wd");
    var task = ground.task(id, "one").id();
    ground.complete(id, "one");
    assertThat(ground.told)
        .filteredOn(TaskDone.class::isInstance)
        .containsExactly(new TaskDone(ground.tenant, task));
  }

  @Test
  void whatIsTakenAwayIsToldInItsTransaction() {
    var id = limited("1wd");
    assertThat(ground.told).noneMatch(TasksDropped.class::isInstance);
    ground.does(ground.clerk, () -> ground.processes.cancel(id, "settled"));
    assertThat(ground.told)
        .filteredOn(TasksDropped.class::isInstance)
        .singleElement()
        .satisfies(told -> assertThat(((TasksDropped) told).instances()).containsExactly(id));
  }
}
