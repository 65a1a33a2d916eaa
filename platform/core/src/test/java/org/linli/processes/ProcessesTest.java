package org.linli.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Tier;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.boundary.TaskOpened;
import org.linli.processes.control.Endless;
import org.linli.processes.control.InstanceOver;
import org.linli.processes.control.NotYourTask;
import org.linli.processes.control.TaskOver;
import org.linli.processes.entity.InstanceState;
import org.linli.processes.entity.TaskQuery;
import org.linli.processes.entity.TaskState;
import org.linli.tenancy.entity.OperationMode;

class ProcessesTest {

  private final Recorder recorder = new Recorder();
  private final Ground ground = new Ground("9870", recorder);

  @Test
  void aLineOfTasksRunsFromStartToOutcome() {
    ground.publish(
        Drawing.line("line", Drawing.task("a", "linli:limit='P1D'"), Drawing.task("b"))
            .variable("n", "number")
            .xml());
    var id = ground.start("line", Map.of("n", 5));
    assertThat(ground.waitsAt(id)).containsExactly("a");
    assertThat(ground.task(id, "a").dueAt())
        .isEqualTo(ground.task(id, "a").openedAt().plusSeconds(86_400));
    ground.complete(id, "a", Map.of("n", 7));
    assertThat(ground.waitsAt(id)).containsExactly("b");
    ground.complete(id, "b");
    var ended = ground.look(id);
    assertThat(ended.state()).isEqualTo(InstanceState.ENDED);
    assertThat(ended.outcome()).isEqualTo("fine");
    assertThat(ended.tokens()).isEmpty();
    assertThat(ended.variables()).containsEntry("n", new BigDecimal("7"));
    assertThat(ground.visits(id)).containsExactly("start:PASSED", "a:DONE", "b:DONE", "end:ENDED");
    assertThat(ground.told)
        .filteredOn(InstanceEnded.class::isInstance)
        .containsExactly(
            new InstanceEnded(ground.tenant, id, "line", null, InstanceState.ENDED, "fine"));
    assertThat(ground.told).filteredOn(TaskOpened.class::isInstance).hasSize(2);
  }

  @Test
  void aTaskIsDoneOnce() {
    ground.publish(Drawing.line("once", Drawing.task("a"), Drawing.task("b")).xml());
    var id = ground.start("once", Map.of());
    var task = ground.task(id, "a").id();
    ground.complete(id, "a");
    var before = ground.look(id);
    assertThatThrownBy(
            () -> ground.does(ground.clerk, () -> ground.processes.complete(task, Map.of(), null)))
        .isInstanceOf(TaskOver.class)
        .extracting(refusal -> ((Refusal) refusal).status())
        .isEqualTo(409);
    assertThatThrownBy(() -> ground.does(ground.clerk, () -> ground.processes.claim(task)))
        .isInstanceOf(TaskOver.class);
    assertThat(ground.look(id)).isEqualTo(before);
    assertThat(ground.visits(id)).containsExactly("start:PASSED", "a:DONE");
  }

  @Test
  void aTaskIsForItsCandidatesAndThenForWhoTookIt() {
    ground.publish(Drawing.line("offer", Drawing.task("a")).xml());
    var id = ground.start("offer", Map.of());
    var task = ground.task(id, "a").id();
    assertThatThrownBy(() -> ground.does(ground.other, () -> ground.processes.claim(task)))
        .isInstanceOf(NotYourTask.class);
    assertThatThrownBy(
            () -> ground.does(ground.other, () -> ground.processes.complete(task, Map.of(), null)))
        .isInstanceOf(NotYourTask.class);
    ground.does(ground.clerk, () -> ground.processes.claim(task));
    var claimed = ground.task(id, "a");
    assertThat(claimed.state()).isEqualTo(TaskState.CLAIMED);
    assertThat(claimed.assignee()).isEqualTo(ground.clerk.accountId());
    var mine = TaskQuery.ofAssignee(ground.clerk.accountId());
    assertThat(
            ground
                .as(ground.clerk, () -> ground.processes.tasks(mine, PageRequest.first(10)))
                .items())
        .extracting(row -> row.id())
        .contains(task);
    ground.complete(id, "a");
    assertThat(ground.look(id).state()).isEqualTo(InstanceState.ENDED);
  }

  @Test
  void aTaskMayNameItsAccountAndItsPlace() {
    ground.publish(
        Drawing.line("named", "<userTask id='a' linli:assignee='who' linli:place='where'/>")
            .variable("who", "text")
            .variable("where", "text")
            .xml());
    var id =
        ground.start(
            "named", Map.of("who", ground.other.accountId().toString(), "where", "building-7"));
    var task = ground.task(id, "a");
    assertThat(task.assignee()).isEqualTo(ground.other.accountId());
    assertThat(task.place()).isEqualTo("building-7");
    assertThatThrownBy(
            () ->
                ground.does(
                    ground.clerk, () -> ground.processes.complete(task.id(), Map.of(), null)))
        .isInstanceOf(NotYourTask.class);
    ground.does(ground.other, () -> ground.processes.complete(task.id(), Map.of(), "seen"));
    assertThat(ground.as(ground.clerk, () -> ground.processes.history(id)).get(1))
        .matches(visit -> visit.by().equals(ground.other.accountId()))
        .matches(visit -> visit.note().equals("seen"));
  }

  @Test
  void listsAreNarrowedByRoleAndPlaceAndKey() {
    ground.publish(
        Drawing.line("listed", Drawing.task("a", "linli:place='where'"))
            .variable("where", "text")
            .xml());
    ground.publish(Drawing.line("listed2", "<userTask id='a' linli:role='COOK, CLERK'/>").xml());
    ground.start("listed", Map.of("where", "p1"));
    ground.start("listed", Map.of("where", "p2"));
    ground.start("listed2", Map.of());
    assertThat(listed(List.of("COOK"), List.of(), null)).isEqualTo(1);
    assertThat(listed(List.of("CLERK"), List.of("p1"), "listed")).isEqualTo(1);
    assertThat(listed(List.of("NOBODY", "CLERK"), List.of("p1", "p2"), "listed")).isEqualTo(2);
    assertThat(listed(List.of("CLER_"), List.of(), "listed")).isZero();
    assertThat(listed(List.of("CLERK"), List.of("p3"), "listed2")).isEqualTo(1);
  }

  private long listed(List<String> roles, List<String> places, String key) {
    return ground
        .as(
            ground.clerk,
            () ->
                ground.processes.tasks(
                    new TaskQuery(null, roles, places, key), PageRequest.first(10)))
        .total();
  }

  @Test
  void aChoiceTakesTheFirstConditionThatHoldsElseItsDefault() {
    ground.publish(
        Drawing.of("choice")
            .variable("n", "number")
            .raw("<startEvent id='s'/><exclusiveGateway id='g' default='g_low'/>")
            .flow("s", "g")
            .raw("<endEvent id='low' linli:outcome='low'/><endEvent id='mid' linli:outcome='mid'/>")
            .raw("<endEvent id='high' linli:outcome='high'/>")
            .flow("g", "low")
            .flow("g", "high", "n > 100")
            .flow("g", "mid", "n > 10")
            .xml());
    assertThat(outcome("choice", Map.of("n", 1000))).isEqualTo("high");
    assertThat(outcome("choice", Map.of("n", 50))).isEqualTo("mid");
    assertThat(outcome("choice", Map.of("n", 10))).isEqualTo("low");
    assertThat(outcome("choice", Map.of())).isEqualTo("low");
  }

  private String outcome(String key, Map<String, Object> variables) {
    return ground.look(ground.start(key, variables)).outcome();
  }

  static Drawing parallel(String key) {
    return Drawing.of(key)
        .raw("<startEvent id='s'/><parallelGateway id='f'/>")
        .flow("s", "f")
        .raw(Drawing.task("a") + Drawing.task("b") + Drawing.task("c"))
        .flow("f", "a")
        .flow("f", "b")
        .flow("f", "c")
        .raw("<parallelGateway id='j'/>")
        .flow("a", "j")
        .flow("b", "j")
        .flow("c", "j")
        .raw(Drawing.task("last") + "<endEvent id='e'/>")
        .flow("j", "last")
        .flow("last", "e");
  }

  @Test
  void aJoinWaitsForEveryWay() {
    ground.publish(parallel("par").xml());
    var id = ground.start("par", Map.of());
    assertThat(ground.waitsAt(id)).containsExactly("a", "b", "c");
    ground.complete(id, "b");
    ground.complete(id, "a");
    assertThat(ground.waitsAt(id)).containsExactly("c");
    ground.complete(id, "c");
    assertThat(ground.waitsAt(id)).containsExactly("last");
    ground.complete(id, "last");
    assertThat(ground.look(id).state()).isEqualTo(InstanceState.ENDED);
    assertThat(ground.visits(id)).filteredOn("j:PASSED"::equals).hasSize(1);
  }

  @Test
  void aSubProcessEndsWithItsLastTokenAndATerminationEndsItWhole() {
    var inner =
        "<subProcess id='sub'><startEvent id='is'/>%s<parallelGateway id='f'/>%s%s%s%s%s%s<endEvent id='ie1'/><endEvent id='ie2'>%s</endEvent></subProcess>"
            .formatted(
                Drawing.way("is", "f"),
                Drawing.task("x"),
                Drawing.task("y"),
                Drawing.way("f", "x"),
                Drawing.way("f", "y"),
                Drawing.way("x", "ie1"),
                Drawing.way("y", "ie2"),
                "%s");
    ground.publish(Drawing.line("sub1", inner.formatted(""), Drawing.task("after")).xml());
    var id = ground.start("sub1", Map.of());
    assertThat(ground.waitsAt(id)).containsExactly("x", "y");
    ground.complete(id, "y");
    assertThat(ground.waitsAt(id)).containsExactly("x");
    ground.complete(id, "x");
    assertThat(ground.waitsAt(id)).containsExactly("after");

    ground.publish(
        Drawing.line("sub2", inner.formatted("<terminateEventDefinition/>"), Drawing.task("after"))
            .xml());
    var second = ground.start("sub2", Map.of());
    ground.complete(second, "y");
    assertThat(ground.waitsAt(second)).containsExactly("after");
    assertThat(ground.visits(second)).contains("x:CANCELLED");
  }

  @Test
  void aMessageReachesTheInstanceOfItsKeyOnce() {
    ground.publish(
        Drawing.line(
                "msg",
                "<intermediateCatchEvent id='m'><messageEventDefinition messageRef='paid'/></intermediateCatchEvent>",
                Drawing.task("t"))
            .message("paid")
            .variable("sum", "number")
            .xml());
    var one = ground.as(ground.clerk, () -> ground.processes.start("msg", "bill-1", Map.of()));
    var two = ground.as(ground.clerk, () -> ground.processes.start("msg", "bill-2", Map.of()));
    assertThat(message("paid", "bill-3", Map.of())).isZero();
    assertThat(message("other", "bill-1", Map.of())).isZero();
    assertThat(message("paid", "bill-1", Map.of("sum", 12))).isEqualTo(1);
    assertThat(message("paid", "bill-1", Map.of("sum", 13))).isZero();
    assertThat(ground.waitsAt(one)).containsExactly("t");
    assertThat(ground.look(one).variables()).containsEntry("sum", new BigDecimal("12"));
    assertThat(ground.waitsAt(two)).isEmpty();
    assertThat(ground.count("process_message", two)).isEqualTo(1);
  }

  private int message(String name, String key, Map<String, Object> variables) {
    return ground.as(ground.clerk, () -> ground.processes.message(name, key, variables));
  }

  @Test
  void aMessageAtTheEdgeTakesTheStepAwayOrAddsAWay() {
    var edge =
        "<boundaryEvent id='b' attachedToRef='t' cancelActivity='%s'><messageEventDefinition messageRef='call'/></boundaryEvent>";
    for (var interrupting : List.of(true, false)) {
      var key = "edge-" + interrupting;
      ground.publish(
          Drawing.line(key, Drawing.task("t"))
              .message("call")
              .raw(edge.formatted(interrupting) + Drawing.task("extra") + "<endEvent id='e2'/>")
              .flow("b", "extra")
              .flow("extra", "e2")
              .xml());
      var id = ground.as(ground.clerk, () -> ground.processes.start(key, key, Map.of()));
      var task = ground.task(id, "t").id();
      assertThat(message("call", key, Map.of())).isEqualTo(1);
      assertThat(ground.waitsAt(id))
          .containsExactlyElementsOf(interrupting ? List.of("extra") : List.of("extra", "t"));
      if (interrupting) {
        assertThatThrownBy(
                () ->
                    ground.does(
                        ground.clerk, () -> ground.processes.complete(task, Map.of(), null)))
            .isInstanceOf(TaskOver.class);
      } else {
        ground.complete(id, "t");
      }
      ground.complete(id, "extra");
      assertThat(ground.look(id).state()).isEqualTo(InstanceState.ENDED);
      assertThat(ground.count("process_message", id)).isZero();
    }
  }

  @Test
  void aCalledProcessHandsItsResultBack() {
    ground.publish(
        Drawing.line("child", Drawing.task("work"))
            .variable("in", "number")
            .variable("out", "text")
            .xml());
    ground.publish(
        Drawing.line(
                "parent",
                "<callActivity id='c' calledElement='child'><extensionElements><linli:input name='in' value='n * 2'/>"
                    + "<linli:output name='out' variable='answer'/></extensionElements></callActivity>",
                Drawing.task("after"))
            .variable("n", "number")
            .variable("answer", "text")
            .xml());
    var id = ground.start("parent", Map.of("n", 21));
    var work = ground.task(id, "work");
    assertThat(ground.look(work.instance()).variables()).containsEntry("in", new BigDecimal("42"));
    assertThat(ground.look(work.instance()).parent()).isEqualTo(id);
    ground.complete(id, "work", Map.of("out", "yes"));
    assertThat(ground.waitsAt(id)).containsExactly("after");
    assertThat(ground.look(id).variables()).containsEntry("answer", "yes");
    assertThat(ground.look(work.instance()).state()).isEqualTo(InstanceState.ENDED);
  }

  @Test
  void whoEndsAnInstanceEndsWhatItCalledAndSaysWhy() {
    ground.publish(Drawing.line("kid", Drawing.task("work")).xml());
    ground.publish(Drawing.line("mother", "<callActivity id='c' calledElement='kid'/>").xml());
    var id = ground.start("mother", Map.of());
    var work = ground.task(id, "work");
    assertThatThrownBy(() -> ground.does(ground.clerk, () -> ground.processes.cancel(id, " ")))
        .isInstanceOf(Invalid.class);
    ground.does(ground.clerk, () -> ground.processes.cancel(id, "reported twice"));
    assertThat(ground.look(id).state()).isEqualTo(InstanceState.CANCELLED);
    assertThat(ground.look(work.instance()).state()).isEqualTo(InstanceState.CANCELLED);
    assertThat(ground.waitsAt(id)).isEmpty();
    assertThat(ground.as(ground.clerk, () -> ground.processes.history(id)))
        .anyMatch(visit -> "reported twice".equals(visit.note()));
    assertThatThrownBy(() -> ground.does(ground.clerk, () -> ground.processes.cancel(id, "again")))
        .isInstanceOf(InstanceOver.class);
  }

  @Test
  void anActionRunsInTheStepsOwnTransaction() {
    ground.publish(
        Drawing.line(
                "act",
                "<serviceTask id='x' linli:action='record'><extensionElements><linli:input name='what' value=\"'case ' + w\"/>"
                    + "<linli:output name='count' variable='n'/></extensionElements></serviceTask>",
                Drawing.task("t"))
            .variable("w", "text")
            .variable("n", "number")
            .xml());
    var id = ground.start("act", Map.of("w", "one"));
    assertThat(recorder.calls).hasSize(1);
    assertThat(recorder.calls.getFirst().arguments()).containsEntry("what", "case one");
    assertThat(ground.look(id).variables()).containsEntry("n", BigDecimal.ONE);
    recorder.failures = 1;
    var running = ground.tasks().size();
    assertThatThrownBy(() -> ground.start("act", Map.of())).hasMessage("not now");
    assertThat(ground.tasks()).hasSize(running);
  }

  @Test
  void variablesAreThoseThatTheProcessDeclares() {
    ground.publish(
        Drawing.line("vars", Drawing.task("t"))
            .variable("n", "number")
            .variable("d", "date")
            .variable("l", "list")
            .variable("b", "boolean")
            .xml());
    for (var wrong :
        List.<Map<String, Object>>of(
            Map.of("n", "5"),
            Map.of("other", 5),
            Map.of("d", "soon"),
            Map.of("b", 1),
            Map.of("l", List.of(Map.of())),
            Map.of("n", new BigDecimal("1e900")),
            Map.of("n", Double.NaN))) {
      assertThatThrownBy(() -> ground.start("vars", wrong))
          .isInstanceOf(Refusal.class)
          .extracting(refusal -> ((Refusal) refusal).code())
          .isEqualTo("process-variable");
    }
    var id =
        ground.start("vars", Map.of("d", "2026-02-03", "l", List.of("a", 1.5, true), "b", false));
    assertThat(ground.look(id).variables())
        .containsEntry("d", java.time.LocalDate.of(2026, 2, 3))
        .containsEntry("l", List.of("a", new BigDecimal("1.5"), true))
        .containsEntry("b", false);
  }

  @Test
  void aCircleWithoutAnybodyInItIsRefused() {
    ground.publish(
        Drawing.of("circle")
            .variable("stop", "boolean")
            .raw(
                "<startEvent id='s'/><exclusiveGateway id='g' default='g_g2'/><exclusiveGateway id='g2' default='g2_g'/>")
            .flow("s", "g")
            .flow("g", "g2")
            .flow("g2", "g")
            .flow("g", "e", "stop")
            .raw("<endEvent id='e'/>")
            .xml());
    assertThatThrownBy(() -> ground.start("circle", Map.of())).isInstanceOf(Endless.class);
    assertThat(outcome("circle", Map.of("stop", true))).isEqualTo("e");
  }

  @Test
  void anotherCommunitysProcessDoesNotExist() {
    ground.publish(Drawing.line("mine", Drawing.task("t")).xml());
    var id = ground.start("mine", Map.of());
    var task = ground.task(id, "t").id();
    var there = ground.platform.community("987001001002", OperationMode.GOVERNMENT);
    var stranger = ground.platform.caller(Tier.COMMUNITY, there.value(), there, null, "*");
    for (Runnable attempt :
        List.<Runnable>of(
            () -> ground.processes.instance(id),
            () -> ground.processes.claim(task),
            () -> ground.processes.complete(task, Map.of(), null),
            () -> ground.processes.cancel(id, "mine now"),
            () -> ground.processes.start("mine", null, Map.of()),
            () -> ground.processes.again(UUID.randomUUID()))) {
      assertThatThrownBy(() -> ground.does(stranger, attempt)).isInstanceOf(NotFound.class);
    }
    assertThat(ground.as(stranger, () -> ground.processes.history(id))).isEmpty();
    assertThat(ground.as(stranger, () -> ground.processes.message("m", "k", Map.of()))).isZero();
    assertThat(ground.waitsAt(id)).containsExactly("t");
  }
}
