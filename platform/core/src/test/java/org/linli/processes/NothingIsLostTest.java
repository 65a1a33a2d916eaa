package org.linli.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.processes.control.TaskOver;
import org.linli.processes.entity.InstanceState;

/** Whatever breaks, and whoever comes at the same time: no token is lost, and none is doubled. */
class NothingIsLostTest {

  private final Recorder recorder = new Recorder();
  private final Ground ground = new Ground("9872", recorder);

  /** Everything that the tables say of an instance. */
  private String picture(UUID id) {
    return ground.look(id)
        + " "
        + ground.waitsAt(id)
        + " "
        + ground.visits(id)
        + " "
        + ground.count("process_timer", id)
        + " "
        + ground.count("process_message", id);
  }

  /**
   * The transaction falls after everything was written, as if the server had died before commit.
   */
  private void dying(Runnable step) {
    assertThatThrownBy(
            () ->
                ground.does(
                    ground.clerk,
                    () -> {
                      step.run();
                      throw new IllegalStateException("dead");
                    }))
        .hasMessage("dead");
  }

  @Test
  void aStepWhoseTransactionFallsHasNeverBeen() {
    ground.publish(
        Drawing.of("all")
            .message("paid")
            .variable("n", "number")
            .raw("<startEvent id='s'/><parallelGateway id='f'/>")
            .flow("s", "f")
            .raw(
                Drawing.task("a")
                    + "<boundaryEvent id='late' attachedToRef='a' cancelActivity='false'><timerEventDefinition>"
                    + "<timeDuration>PT4H</timeDuration></timerEventDefinition></boundaryEvent>"
                    + "<intermediateCatchEvent id='m'><messageEventDefinition messageRef='paid'/></intermediateCatchEvent>"
                    + "<serviceTask id='x' linli:action='record'/><endEvent id='e'/><endEvent id='e2'/><parallelGateway id='j'/>")
            .flow("f", "a")
            .flow("f", "m")
            .flow("late", "e2")
            .flow("a", "x")
            .flow("x", "j")
            .flow("m", "j")
            .flow("j", "e")
            .xml());
    var before = ground.tasks().size();
    dying(() -> ground.processes.start("all", "k", Map.of()));
    assertThat(ground.tasks()).hasSize(before);
    var id = ground.as(ground.clerk, () -> ground.processes.start("all", "k", Map.of()));
    var task = ground.task(id, "a").id();

    var standing = picture(id);
    dying(() -> ground.processes.claim(task));
    dying(() -> ground.processes.complete(task, Map.of("n", 1), null));
    dying(() -> ground.processes.message("paid", "k", Map.of()));
    dying(() -> ground.processes.cancel(id, "no"));
    assertThat(picture(id)).isEqualTo(standing);

    assertThat(ground.as(ground.clerk, () -> ground.processes.message("paid", "k", Map.of())))
        .isEqualTo(1);
    ground.pass(Duration.ofHours(5));
    standing = picture(id);
    recorder.failures = 1;
    assertThatThrownBy(() -> ground.complete(id, "a")).hasMessage("not now");
    assertThat(picture(id)).isEqualTo(standing);
    ground.complete(id, "a");
    assertThat(ground.look(id).state()).isEqualTo(InstanceState.ENDED);
    assertThat(ground.visits(id))
        .containsOnlyOnce("j:PASSED", "e:ENDED", "e2:ENDED", "x:PASSED", "a:DONE", "m:MESSAGE");
  }

  @Test
  void aJoinIsExactWhenAllWaysArriveAtOnce() throws Exception {
    ground.publish(ProcessesTest.parallel("at-once").xml());
    try (var people = Executors.newFixedThreadPool(3)) {
      for (int round = 0; round < 15; round++) {
        var id = ground.start("at-once", Map.of());
        var work = new ArrayList<Callable<Void>>();
        for (var task : ground.tasks(id)) {
          work.add(
              () -> {
                ground.does(
                    ground.clerk, () -> ground.processes.complete(task.id(), Map.of(), null));
                return null;
              });
        }
        for (var done : people.invokeAll(work)) {
          done.get();
        }
        assertThat(ground.waitsAt(id)).containsExactly("last");
        assertThat(ground.visits(id)).containsOnlyOnce("j:PASSED", "a:DONE", "b:DONE", "c:DONE");
        ground.complete(id, "last");
        assertThat(ground.look(id).tokens()).isEmpty();
      }
    }
  }

  @Test
  void ofManyWhoDoTheSameTaskOneDoesIt() throws Exception {
    ground.publish(Drawing.line("race", Drawing.task("a"), Drawing.task("b")).xml());
    var id = ground.start("race", Map.of());
    var task = ground.task(id, "a").id();
    var over = new AtomicInteger();
    Callable<Void> one =
        () -> {
          try {
            ground.does(ground.clerk, () -> ground.processes.complete(task, Map.of(), null));
          } catch (TaskOver refused) {
            over.incrementAndGet();
          }
          return null;
        };
    try (var people = Executors.newFixedThreadPool(4)) {
      for (var done : people.invokeAll(List.of(one, one, one, one))) {
        done.get();
      }
    }
    assertThat(over).hasValue(3);
    assertThat(ground.waitsAt(id)).containsExactly("b");
    assertThat(ground.visits(id)).containsExactly("start:PASSED", "a:DONE");
  }

  @Test
  void aLimitAndItsTasksEndMeetOnce() throws Exception {
    ground.publish(
        Drawing.line("meet", Drawing.task("t"))
            .raw(
                "<boundaryEvent id='late' attachedToRef='t'><timerEventDefinition><timeDuration>PT1H</timeDuration>"
                    + "</timerEventDefinition></boundaryEvent><endEvent id='e2' linli:outcome='late'/>")
            .flow("late", "e2")
            .xml());
    try (var both = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 10; round++) {
        var id = ground.start("meet", Map.of());
        var task = ground.task(id, "t").id();
        ground.now = ground.now.plus(Duration.ofHours(2));
        var due = ground.now;
        Callable<Object> timer = () -> ground.round.run(due);
        Callable<Object> clerk =
            () -> {
              try {
                ground.does(ground.clerk, () -> ground.processes.complete(task, Map.of(), null));
              } catch (TaskOver late) {
                // The timer was first.
              }
              return null;
            };
        for (var done : both.invokeAll(List.of(timer, clerk))) {
          done.get();
        }
        ground.round.run(due);
        assertThat(ground.look(id).state()).isEqualTo(InstanceState.ENDED);
        var visits = ground.visits(id);
        assertThat(visits.contains("t:DONE") ^ visits.contains("t:INTERRUPTED")).isTrue();
        assertThat(visits).filteredOn(visit -> visit.endsWith(":ENDED")).hasSize(1);
        assertThat(ground.count("process_timer", id)).isZero();
      }
    }
  }
}
