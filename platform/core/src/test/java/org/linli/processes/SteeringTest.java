package org.linli.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.processes.boundary.Steering;
import org.linli.processes.control.Handing;
import org.linli.processes.control.InstanceOver;
import org.linli.processes.control.NotYourTask;
import org.linli.processes.control.TaskOver;
import org.linli.processes.entity.TaskRow;
import org.linli.processes.entity.TaskState;

/** Tasks from hand to hand, and clocks that stand still and go on. */
class SteeringTest {

  private static final UUID NONE = UUID.randomUUID();

  private final Ground ground = new Ground("7741");
  private final Steering steering = steering(ground);

  private static Steering steering(Ground ground) {
    return new Steering(
        new Handing(ground.platform.jdbi(), ground.platform.scopes(), ground.calendar()));
  }

  private UUID started(String... steps) {
    ground.publish(Drawing.line("steered", steps).xml());
    return ground.start("steered", Map.of());
  }

  /** A task that a timer ends after two hours. */
  private UUID timed() {
    ground.publish(
        Drawing.line("timed", Drawing.task("one", "linli:limit='PT1H'"))
            .raw(
                "<boundaryEvent id='late' attachedToRef='one' cancelActivity='true'>"
                    + "<timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition>"
                    + "</boundaryEvent>")
            .raw("<endEvent id='overdue' linli:outcome='overdue'/>")
            .flow("late", "overdue")
            .xml());
    return ground.start("timed", Map.of());
  }

  private TaskRow task(UUID id) {
    return ground.as(ground.clerk, () -> steering.task(id));
  }

  private void run(Runnable deed) {
    ground.does(ground.clerk, deed);
  }

  @Test
  void whatIsPutBackIsOnOfferToTheSameRolesAgain() {
    var task = ground.task(started(Drawing.task("one")), "one");
    run(() -> ground.processes.claim(task.id()));
    assertThat(task(task.id()).assignee()).isEqualTo(ground.clerk.accountId());
    run(() -> steering.release(task.id()));
    var back = task(task.id());
    assertThat(back.state()).isEqualTo(TaskState.OPEN);
    assertThat(back.assignee()).isNull();
    assertThat(back.roles()).isEqualTo(task.roles()).containsExactly("CLERK");
  }

  @Test
  void whoDoesNotHaveATaskInHandDoesNotPutItBack() {
    var task = ground.task(started(Drawing.task("one")), "one");
    assertThatThrownBy(() -> run(() -> steering.release(task.id())))
        .as("on offer")
        .isInstanceOf(NotYourTask.class);
    run(() -> ground.processes.claim(task.id()));
    assertThatThrownBy(() -> ground.does(ground.other, () -> steering.release(task.id())))
        .isInstanceOf(NotYourTask.class);
    assertThat(task(task.id()).assignee()).isEqualTo(ground.clerk.accountId());
    ground.system(
        () -> {
          steering.release(task.id());
          return null;
        });
    assertThat(task(task.id()).assignee()).as("the platform may").isNull();
  }

  @Test
  void whatWasMeantForOneAccountIsOnOfferToNobody() {
    ground.publish(
        Drawing.line("meant", "<userTask id='one' name='One' linli:assignee='who'/>")
            .variable("who", "text")
            .xml());
    var id = ground.start("meant", Map.of("who", ground.clerk.accountId().toString()));
    var task = ground.task(id, "one");
    assertThat(task.assignee()).isEqualTo(ground.clerk.accountId());
    assertThatThrownBy(() -> run(() -> steering.release(task.id())))
        .isInstanceOf(NotYourTask.class);
    ground.complete(id, "one");
    assertThat(ground.look(id).state().name()).isEqualTo("ENDED");
  }

  @Test
  void whatIsOfferedToAnotherRoleIsTakenByItsHoldersAlone() {
    var task = ground.task(started(Drawing.task("one")), "one");
    run(() -> ground.processes.claim(task.id()));
    run(() -> steering.offer(task.id(), "GRID_WORKER"));
    assertThat(task(task.id()).roles()).containsExactly("GRID_WORKER");
    assertThatThrownBy(() -> run(() -> ground.processes.claim(task.id())))
        .isInstanceOf(NotYourTask.class);
    ground.does(ground.other, () -> ground.processes.claim(task.id()));
    assertThat(task(task.id()).assignee()).isEqualTo(ground.other.accountId());
  }

  @Test
  void whatIsGivenToAnAccountIsInItsHandsAtOnce() {
    var task = ground.task(started(Drawing.task("one")), "one");
    run(() -> steering.give(task.id(), ground.other.accountId()));
    assertThat(task(task.id()).state()).isEqualTo(TaskState.CLAIMED);
    assertThatThrownBy(() -> run(() -> ground.processes.complete(task.id(), Map.of(), null)))
        .isInstanceOf(NotYourTask.class);
    ground.does(ground.other, () -> ground.processes.complete(task.id(), Map.of(), null));
    assertThat(task(task.id()).state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void whatIsOverIsHandedToNobody() {
    var id = started(Drawing.task("one"), Drawing.task("two"));
    var task = ground.task(id, "one").id();
    ground.complete(id, "one");
    for (var deed :
        List.<Runnable>of(
            () -> steering.release(task),
            () -> steering.offer(task, "CLERK"),
            () -> steering.give(task, ground.other.accountId()))) {
      assertThatThrownBy(() -> run(deed)).isInstanceOf(TaskOver.class);
    }
    assertThat(task(task).state()).isEqualTo(TaskState.DONE);
    assertThat(ground.waitsAt(id)).containsExactly("two");
  }

  @Test
  void anotherCommunitysTasksAndInstancesAreNotThere() {
    var id = started(Drawing.task("one"));
    var task = ground.task(id, "one").id();
    var foreign = new Ground("7742");
    var theirs = steering(foreign);
    for (var one : List.of(task, NONE)) {
      for (var deed :
          List.<Runnable>of(
              () -> theirs.task(one),
              () -> theirs.release(one),
              () -> theirs.offer(one, "CLERK"),
              () -> theirs.give(one, foreign.clerk.accountId()))) {
        assertThatThrownBy(() -> foreign.does(foreign.clerk, deed)).isInstanceOf(NotFound.class);
      }
    }
    assertThatThrownBy(() -> foreign.does(foreign.clerk, () -> theirs.pause(id)))
        .isInstanceOf(InstanceOver.class);
    assertThatThrownBy(
            () -> foreign.does(foreign.clerk, () -> theirs.proceed(id, Duration.ofDays(1))))
        .isInstanceOf(InstanceOver.class);
    assertThat(ground.waitsAt(id)).containsExactly("one");
  }

  @Test
  void noTimerFiresWhileTheClocksStandAndEachFiresLaterByThatTime() {
    var id = timed();
    run(() -> steering.pause(id));
    ground.pass(Duration.ofDays(3_650));
    assertThat(ground.waitsAt(id)).containsExactly("one");
    run(() -> steering.proceed(id, Duration.ofDays(3_650)));
    ground.pass(Duration.ofMinutes(119));
    assertThat(ground.waitsAt(id)).containsExactly("one");
    ground.pass(Duration.ofMinutes(2));
    assertThat(ground.waitsAt(id)).isEmpty();
    assertThat(ground.look(id).outcome()).isEqualTo("overdue");
  }

  @Test
  void whatATaskIsDueByMovesWithTheClocksToTheSecond() {
    var id = timed();
    var due = ground.task(id, "one").dueAt();
    run(() -> steering.pause(id));
    run(() -> steering.proceed(id, Duration.ofSeconds(3_661)));
    assertThat(ground.task(id, "one").dueAt()).isEqualTo(due.plusSeconds(3_661));
    run(() -> steering.pause(id));
    run(() -> steering.proceed(id, Duration.ZERO));
    assertThat(ground.task(id, "one").dueAt()).isEqualTo(due.plusSeconds(3_661));
    assertThat(due).isAfter(Instant.now());
  }

  @Test
  void theClocksOfWhatIsOverAreNotTouched() {
    var id = timed();
    ground.complete(id, "one");
    assertThatThrownBy(() -> run(() -> steering.pause(id))).isInstanceOf(InstanceOver.class);
    assertThatThrownBy(() -> run(() -> steering.proceed(id, Duration.ofHours(1))))
        .isInstanceOf(InstanceOver.class);
    assertThat(ground.count("process_timer", id)).isZero();
  }

  @Test
  void theClocksOfOthersGoOn() {
    var still = timed();
    var going = ground.start("timed", Map.of());
    run(() -> steering.pause(still));
    ground.pass(Duration.ofMinutes(121));
    assertThat(ground.waitsAt(still)).containsExactly("one");
    assertThat(ground.waitsAt(going)).isEmpty();
  }
}
