package org.linli.processes.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.processes.Drawing;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.ActionCall;
import org.linli.processes.entity.Finding;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.VariableType;

class ModelCheckTest {

  private static final Action SENDING =
      new Action() {
        @Override
        public String name() {
          return "send";
        }

        @Override
        public Map<String, VariableType> parameters() {
          return Map.of("to", VariableType.TEXT, "copies", VariableType.NUMBER);
        }

        @Override
        public Map<String, VariableType> results() {
          return Map.of("sent", VariableType.BOOLEAN);
        }

        @Override
        public Map<String, Object> perform(ActionCall call) {
          return Map.of();
        }
      };

  private final Map<String, ProcessModel> others = new HashMap<>();

  private List<Finding> findings(Drawing drawing) {
    return new Reader(
            Map.of("send", SENDING),
            key -> Optional.ofNullable(others.get(key)),
            key -> Optional.empty())
        .read(drawing.xml())
        .findings();
  }

  private List<String> codes(Drawing drawing) {
    return findings(drawing).stream().map(Finding::code).toList();
  }

  private static Drawing sending(String more) {
    return Drawing.line(
            "p",
            "<serviceTask id='x' linli:action='send'><extensionElements>"
                + more
                + "</extensionElements></serviceTask>")
        .variable("who", "text")
        .variable("ok", "boolean")
        .variable("n", "number");
  }

  @Test
  void aLineOfTasksCanRun() {
    assertThat(codes(Drawing.line("p", Drawing.task("a"), Drawing.task("b")))).isEmpty();
  }

  @Test
  void aStepThatNobodyComesToIsNamed() {
    var drawing =
        Drawing.line("p", Drawing.task("a"))
            .raw(Drawing.task("lost"))
            .flow("lost", "lost2")
            .raw("<endEvent id='lost2'/>");
    assertThat(findings(drawing)).extracting(Finding::id).containsExactly("lost", "lost2");
    assertThat(codes(drawing)).containsOnly("unreachable");
    assertThat(findings(drawing).getFirst().in(Locale.ENGLISH)).contains("Task lost");
  }

  @Test
  void everyChoiceNeedsADefaultAndConditions() {
    var drawing =
        Drawing.line("p", "<exclusiveGateway id='g' name='Big?'/>").variable("n", "number");
    drawing.flow("g", "other", "n > 1").raw("<endEvent id='other'/>");
    assertThat(codes(drawing)).containsExactly("no-default");
    var dangling =
        Drawing.line("p", "<exclusiveGateway id='g' default='nowhere'/>")
            .flow("g", "other")
            .raw("<endEvent id='other'/>");
    assertThat(codes(dangling)).containsExactly("dangling-default", "no-condition", "no-condition");
    var lonely =
        Drawing.of("p")
            .variable("n", "number")
            .raw("<startEvent id='s'/><exclusiveGateway id='g'/><endEvent id='e'/>")
            .flow("s", "g")
            .flow("g", "e", "n > 1");
    assertThat(codes(lonely)).containsExactly("no-default");
  }

  @Test
  void waysThatLeadNowhereAreNamed() {
    assertThat(codes(Drawing.line("p").flow("start", "nowhere")))
        .contains("dangling", "several-ways-out");
    assertThat(codes(Drawing.of("p").raw("<startEvent id='s'/>"))).containsExactly("no-way-out");
    assertThat(codes(Drawing.line("p").flow("end", "start")))
        .contains("no-way-in", "no-way-out-of-end");
    assertThat(codes(Drawing.of("p").raw("<endEvent id='e'/>"))).contains("no-start");
    assertThat(codes(Drawing.line("p").raw("<startEvent id='two'/>").flow("two", "end")))
        .contains("one-start");
  }

  @Test
  void noWayLeadsIntoASubProcessFromOutside() {
    var drawing =
        Drawing.line(
                "p",
                "<subProcess id='sub'><startEvent id='is'/>"
                    + Drawing.way("is", "ie")
                    + "<endEvent id='ie'/></subProcess>")
            .raw(Drawing.way("is", "end").replace("is_end", "wild"));
    assertThat(codes(drawing)).contains("across");
    assertThat(codes(Drawing.line("p", "<subProcess id='sub'/>"))).contains("no-start-within");
  }

  @Test
  void anEventStandsAtTheEdgeOfAStepThatLasts() {
    var event =
        "<boundaryEvent id='b' attachedToRef='%s'><timerEventDefinition><timeDuration>PT1H</timeDuration>"
            + "</timerEventDefinition></boundaryEvent>";
    var onGateway =
        Drawing.line("p", "<parallelGateway id='g'/>").raw(event.formatted("g")).flow("b", "end");
    assertThat(codes(onGateway)).contains("host");
    var onNothing = Drawing.line("p").raw(event.formatted("nothing")).flow("b", "end");
    assertThat(codes(onNothing)).contains("host");
    var onTask = Drawing.line("p", Drawing.task("t")).raw(event.formatted("t")).flow("b", "end");
    assertThat(codes(onTask)).isEmpty();
  }

  @Test
  void whatAnActionTakesAndGivesIsCheckedBeforeItEverRuns() {
    assertThat(
            codes(
                sending(
                    "<linli:input name='to' value='who'/><linli:input name='copies' value='n + 1'/>"
                        + "<linli:output name='sent' variable='ok'/>")))
        .isEmpty();
    assertThat(codes(sending(""))).containsExactly("parameter-missing", "parameter-missing");
    assertThat(
            codes(
                sending(
                    "<linli:input name='to' value='n'/><linli:input name='copies' value='1'/>"
                        + "<linli:input name='more' value='1'/><linli:output name='sent' variable='n'/>")))
        .containsExactlyInAnyOrder("parameter", "parameter", "result");
    assertThat(codes(Drawing.line("p", "<serviceTask id='x' linli:action='format-disk'/>")))
        .containsExactly("unknown-action");
  }

  @Test
  void callsMayNotComeBackToThemselves() {
    Drawing first = Drawing.line("first", "<callActivity id='c' calledElement='second'/>");
    assertThat(codes(first)).containsExactly("unknown-call");
    others.put(
        "second", model(Drawing.line("second", "<callActivity id='c' calledElement='third'/>")));
    others.put("third", model(Drawing.line("third", Drawing.task("t"))));
    assertThat(codes(first)).isEmpty();
    others.put(
        "third", model(Drawing.line("third", "<callActivity id='c' calledElement='first'/>")));
    assertThat(codes(first)).containsExactly("calls-itself");
    assertThat(codes(Drawing.line("own", "<callActivity id='c' calledElement='own'/>")))
        .containsExactly("calls-itself");
    assertThat(codes(Drawing.line("own", "<callActivity id='c'/>"))).containsExactly("no-call");
  }

  private static ProcessModel model(Drawing drawing) {
    return BpmnFile.read(drawing.xml(), new Findings()).orElseThrow();
  }

  @Test
  void conditionsStandOnWaysOutOfChoicesAlone() {
    var drawing =
        Drawing.of("p")
            .variable("n", "number")
            .raw("<startEvent id='s'/><endEvent id='e'/>")
            .flow("s", "e", "n > 1");
    assertThat(codes(drawing)).containsExactly("condition-elsewhere");
  }
}
