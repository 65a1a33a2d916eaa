package org.linli.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.control.Endless;
import org.linli.processes.entity.InstanceState;
import org.linli.processes.entity.Visit;

/** Ways that come back, lie in one another, or call one another. */
class WindingWaysTest {

  private static final String EDGE =
      "<boundaryEvent id='late' attachedToRef='%s'><timerEventDefinition><timeDuration>PT4H</timeDuration>"
          + "</timerEventDefinition></boundaryEvent><endEvent id='e2' linli:outcome='late'/>";

  private final Recorder recorder = new Recorder();
  private final Ground ground = new Ground("9875", recorder);

  @Test
  void workGoesBackUntilItIsAccepted() {
    ground.publish(
        Drawing.of("rework")
            .variable("good", "boolean")
            .raw("<startEvent id='s'/>" + Drawing.task("do") + Drawing.task("check"))
            .raw("<exclusiveGateway id='g' default='g_do'/><endEvent id='e'/>")
            .flow("s", "do")
            .flow("do", "check")
            .flow("check", "g")
            .flow("g", "do")
            .flow("g", "e", "good")
            .xml());
    var id = ground.start("rework", Map.of());
    for (int round = 0; round < 3; round++) {
      ground.complete(id, "do");
      ground.complete(id, "check", Map.of("good", round == 2));
    }
    assertThat(ground.look(id).state()).isEqualTo(InstanceState.ENDED);
    assertThat(ground.visits(id)).filteredOn("do:DONE"::equals).hasSize(3);
    var visits = ground.as(ground.clerk, () -> ground.processes.history(id));
    assertThat(visits).extracting(Visit::ordinal).isSorted();
    assertThat(visits)
        .allSatisfy(visit -> assertThat(visit.leftAt()).isAfterOrEqualTo(visit.enteredAt()));
  }

  @Test
  void aStepWithALimitMayBeComeToAgain() {
    ground.publish(
        Drawing.of("again")
            .variable("good", "boolean")
            .raw("<startEvent id='s'/>" + Drawing.task("do") + EDGE.formatted("do"))
            .raw("<exclusiveGateway id='g' default='g_do'/><endEvent id='e'/>")
            .flow("late", "e2")
            .flow("s", "do")
            .flow("do", "g")
            .flow("g", "do")
            .flow("g", "e", "good")
            .xml());
    var id = ground.start("again", Map.of());
    ground.pass(Duration.ofHours(3));
    ground.complete(id, "do");
    assertThat(ground.count("process_timer", id)).isEqualTo(1);
    ground.pass(Duration.ofHours(3));
    assertThat(ground.waitsAt(id)).containsExactly("do");
    ground.pass(Duration.ofHours(2));
    assertThat(ground.look(id).outcome()).isEqualTo("late");
    assertThat(ground.count("process_timer", id)).isZero();
  }

  @Test
  void subProcessesLieInOneAnother() {
    var inner =
        "<subProcess id='inner'><startEvent id='is'/>"
            + Drawing.way("is", "deep")
            + Drawing.task("deep")
            + Drawing.way("deep", "ie")
            + "<endEvent id='ie'/></subProcess>";
    var outer =
        "<subProcess id='outer'><startEvent id='os'/>"
            + Drawing.way("os", "inner")
            + inner
            + Drawing.way("inner", "beside")
            + Drawing.task("beside")
            + Drawing.way("beside", "oe")
            + "<endEvent id='oe'/></subProcess>";
    var drawing = Drawing.line("nested", outer).raw(EDGE.formatted("outer")).flow("late", "e2");
    ground.publish(drawing.xml());
    var id = ground.start("nested", Map.of());
    assertThat(ground.look(id).tokens()).hasSize(3);
    ground.complete(id, "deep");
    assertThat(ground.waitsAt(id)).containsExactly("beside");
    assertThat(ground.look(id).tokens()).hasSize(2);
    ground.complete(id, "beside");
    assertThat(ground.look(id).outcome()).isEqualTo("fine");
    var late = ground.start("nested", Map.of());
    ground.pass(Duration.ofHours(5));
    assertThat(ground.look(late).outcome()).isEqualTo("late");
    assertThat(ground.look(late).tokens()).isEmpty();
    assertThat(ground.visits(late))
        .contains("deep:INTERRUPTED", "inner:INTERRUPTED", "outer:INTERRUPTED");
  }

  @Test
  void aLimitOfACallEndsWhatWasCalled() {
    ground.publish(Drawing.line("slow", Drawing.task("work")).xml());
    ground.publish(
        Drawing.line("hasty", "<callActivity id='c' calledElement='slow'/>")
            .raw(EDGE.formatted("c"))
            .flow("late", "e2")
            .xml());
    var id = ground.start("hasty", Map.of());
    var child = ground.task(id, "work").instance();
    ground.pass(Duration.ofHours(5));
    assertThat(ground.look(id).outcome()).isEqualTo("late");
    assertThat(ground.look(child).state()).isEqualTo(InstanceState.CANCELLED);
    assertThat(ground.waitsAt(id)).isEmpty();
    assertThat(ground.told)
        .filteredOn(InstanceEnded.class::isInstance)
        .extracting(event -> ((InstanceEnded) event).state())
        .containsExactlyInAnyOrder(InstanceState.ENDED, InstanceState.CANCELLED);
  }

  @Test
  void aLimitOfAFailingActionEndsItsIncident() {
    ground.publish(
        Drawing.line(
                "fails",
                "<serviceTask id='x' linli:action='record' linli:later='true' linli:tries='1'/>")
            .raw(EDGE.formatted("x"))
            .flow("late", "e2")
            .xml());
    recorder.failures = 1;
    var id = ground.start("fails", Map.of());
    ground.pass(Duration.ZERO);
    assertThat(incidents()).isEqualTo(1);
    ground.pass(Duration.ofHours(5));
    assertThat(ground.look(id).outcome()).isEqualTo("late");
    assertThat(incidents()).isZero();
  }

  private long incidents() {
    return ground.as(ground.clerk, () -> ground.processes.incidents(PageRequest.first(1))).total();
  }

  @Test
  void callsGoTenDeepAndNoFurther() {
    ground.publish(Drawing.line("deep0", Drawing.task("work")).xml());
    for (int depth = 1; depth <= 12; depth++) {
      ground.publish(
          Drawing.line(
                  "deep" + depth,
                  "<callActivity id='c' calledElement='deep%d'/>".formatted(depth - 1))
              .xml());
    }
    var id = ground.start("deep10", Map.of());
    ground.complete(id, "work");
    assertThat(ground.look(id).state()).isEqualTo(InstanceState.ENDED);
    assertThatThrownBy(() -> ground.start("deep11", Map.of())).isInstanceOf(Endless.class);
  }

  @Test
  void aTimerInACalledProcessMovesTheCallerOn() {
    ground.publish(
        Drawing.line(
                "pause",
                "<intermediateCatchEvent id='w'><timerEventDefinition><timeDuration>PT1H</timeDuration>"
                    + "</timerEventDefinition></intermediateCatchEvent>")
            .xml());
    ground.publish(
        Drawing.line("caller", "<callActivity id='c' calledElement='pause'/>", Drawing.task("t"))
            .xml());
    var id = ground.start("caller", Map.of());
    assertThat(ground.waitsAt(id)).isEmpty();
    ground.pass(Duration.ofHours(2));
    assertThat(ground.waitsAt(id)).containsExactly("t");
  }

  @Test
  void aSecondRoundOfAJoinWaitsForAllItsWaysAgain() {
    ground.publish(
        Drawing.of("rounds")
            .variable("over", "boolean")
            .raw("<startEvent id='s'/><exclusiveGateway id='m'/><parallelGateway id='f'/>")
            .raw(Drawing.task("a") + Drawing.task("b") + "<parallelGateway id='j'/>")
            .raw("<exclusiveGateway id='g' default='g_m'/><endEvent id='e'/>")
            .flow("s", "m")
            .flow("m", "f")
            .flow("f", "a")
            .flow("f", "b")
            .flow("a", "j")
            .flow("b", "j")
            .flow("j", "g")
            .flow("g", "m")
            .flow("g", "e", "over")
            .xml());
    var id = ground.start("rounds", Map.of());
    ground.complete(id, "a");
    ground.complete(id, "b");
    assertThat(ground.waitsAt(id)).containsExactly("a", "b");
    ground.complete(id, "b", Map.of("over", true));
    assertThat(ground.waitsAt(id)).containsExactly("a");
    ground.complete(id, "a");
    assertThat(ground.look(id).state()).isEqualTo(InstanceState.ENDED);
    assertThat(ground.look(id).tokens()).isEmpty();
  }
}
