package org.linli.processes.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.processes.Drawing;
import org.linli.processes.entity.Checked;
import org.linli.processes.entity.Finding;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.Trigger;
import org.linli.processes.entity.VariableType;

class BpmnFileTest {

  private static final String WHOLE =
      Drawing.of("whole")
          .message("paid")
          .variable("amount", "number")
          .variable("day", "date")
          .variable("home", "text")
          .raw("<startEvent id='s'/>")
          .flow("s", "g")
          .raw("<exclusiveGateway id='g' default='g_sub'/>")
          .flow("g", "t", "amount > 10")
          .flow("g", "sub")
          .raw(
              Drawing.task(
                  "t",
                  "name='Look  at it' linli:limit='P2D' linli:place='home' linli:locked='true'"))
          .raw(
              "<boundaryEvent id='late' attachedToRef='t' cancelActivity='false'>"
                  + "<timerEventDefinition><timeDuration>PT4H</timeDuration></timerEventDefinition></boundaryEvent>")
          .flow("late", "e2")
          .raw("<endEvent id='e2'/>")
          .flow("t", "f")
          .raw("<subProcess id='sub'><startEvent id='is'/>")
          .raw(
              Drawing.way("is", "ie")
                  + "<endEvent id='ie'><terminateEventDefinition/></endEvent></subProcess>")
          .flow("sub", "f")
          .raw("<parallelGateway id='f'/>")
          .flow("f", "m")
          .raw(
              "<intermediateCatchEvent id='m'><messageEventDefinition"
                  + " messageRef='paid'/></intermediateCatchEvent>")
          .flow("m", "w")
          .raw(
              "<intermediateCatchEvent id='w'><timerEventDefinition><timeDate>day + 1</timeDate>"
                  + "</timerEventDefinition></intermediateCatchEvent>")
          .flow("w", "e")
          .raw("<endEvent id='e' linli:outcome='settled'/>")
          .raw("<textAnnotation id='note'><text>why</text></textAnnotation>")
          .xml();

  private static Checked read(String xml) {
    return new Reader(Map.of(), key -> Optional.empty(), key -> Optional.empty()).read(xml);
  }

  private static List<String> codes(String xml) {
    return read(xml).findings().stream().map(Finding::code).toList();
  }

  @Test
  void theWholeSubsetIsReadAsItWasDrawn() {
    var checked = read(WHOLE);
    assertThat(checked.findings()).isEmpty();
    var model = checked.model().orElseThrow();
    assertThat(model.key()).isEqualTo("whole");
    assertThat(model.variables()).containsEntry("day", VariableType.DATE).hasSize(3);
    var task = (Node.UserTask) model.node("t");
    assertThat(task.name()).isEqualTo("Look at it");
    assertThat(task.base().locked()).isTrue();
    assertThat(task.limit().length().plain()).isEqualTo(Duration.ofDays(2));
    assertThat(task.candidates()).isEqualTo(new Node.Candidates(null, List.of("CLERK"), "home"));
    var late = (Node.Boundary) model.node("late");
    assertThat(late.host()).isEqualTo("t");
    assertThat(late.interrupting()).isFalse();
    assertThat(((Trigger.Timer) late.trigger()).due().length().plain())
        .isEqualTo(Duration.ofHours(4));
    assertThat(((Node.Exclusive) model.node("g")).defaultFlow()).isEqualTo("g_sub");
    assertThat(((Node.End) model.node("e")).outcome()).isEqualTo("settled");
    assertThat(((Node.End) model.node("ie")).terminating()).isTrue();
    assertThat(model.node("ie").within()).isEqualTo("sub");
    assertThat(((Node.Catch) model.node("m")).trigger()).isEqualTo(new Trigger.Message("paid"));
    assertThat(model.boundaries("t")).containsExactly(late);
    assertThat(task.base().line()).isGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<scriptTask id='x' name='Count'><script>1</script></scriptTask>|scriptTask",
        "<task id='x' name='Count'/>|task",
        "<inclusiveGateway id='x' name='Count'/>|inclusiveGateway",
        "<eventBasedGateway id='x' name='Count'/>|eventBasedGateway",
        "<transaction id='x' name='Count'/>|transaction",
        "<intermediateThrowEvent id='x' name='Count'/>|intermediateThrowEvent",
        "<dataObject id='x' name='Count'/>|dataObject",
        "<laneSet id='x' name='Count'><lane id='l'/></laneSet>|laneSet"
      })
  void whatIsOutsideIsNamedByIdNameKindAndLine(String step, String kind) {
    var findings = read(Drawing.of("p").raw(step).xml()).findings();
    assertThat(findings).hasSize(1);
    var finding = findings.getFirst();
    assertThat(finding.code()).isEqualTo("outside");
    assertThat(List.of(finding.element(), finding.id(), finding.name()))
        .containsExactly(kind, "x", "Count");
    assertThat(finding.line()).isEqualTo(6);
    assertThat(finding.in(Locale.ENGLISH)).contains("Count").contains(kind).contains("6");
    assertThat(finding.in(Locale.SIMPLIFIED_CHINESE)).contains("Count").contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<userTask id='x' linli:role='A'><multiInstanceLoopCharacteristics/></userTask>|outside",
        "<startEvent id='x'><messageEventDefinition/></startEvent>|outside",
        "<endEvent id='x'><errorEventDefinition/></endEvent>|outside",
        "<boundaryEvent id='x' attachedToRef='y'><signalEventDefinition/></boundaryEvent>|outside",
        "<intermediateCatchEvent"
            + " id='x'><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></intermediateCatchEvent>|outside",
        "<subProcess id='x' triggeredByEvent='true'/>|attribute",
        "<userTask id='x' isForCompensation='true' linli:role='A'/>|attribute",
        "<serviceTask id='x' implementation='http://example.org/do'/>|attribute",
        "<serviceTask id='x' xmlns:f='http://flowable.org/bpmn'"
            + " f:class='java.lang.Runtime'/>|attribute",
        "<serviceTask id='x' linli:script='1'/>|attribute",
        "<userTask id='x'"
            + " linli:role='A'><extensionElements><linli:listener/></extensionElements></userTask>|outside",
        "<userTask id='x' linli:role='A'><extensionElements><f:listener"
            + " xmlns:f='http://flowable.org/bpmn'/></extensionElements></userTask>|outside",
        "<userTask id='1 x' linli:role='A'/>|id",
        "<startEvent id='x'/><endEvent id='x'/>|id-twice"
      })
  void nothingThatWouldChangeTheRunIsPassedOver(String step, String code) {
    assertThat(codes(Drawing.of("p").raw(step).xml())).containsExactly(code);
  }

  @Test
  void valuesThatCannotBeMeantAreNamed() {
    var xml =
        Drawing.of("p")
            .variable("n", "number")
            .variable("n", "text")
            .variable("z", "blob")
            .raw("<startEvent id='s'/>")
            .flow("s", "t")
            .raw(Drawing.task("t", "linli:limit='2 days' linli:place='n'"))
            .raw("<userTask id='u'/>")
            .flow("t", "u")
            .flow("u", "w")
            .raw(
                "<intermediateCatchEvent id='w'><timerEventDefinition><timeDate>2026-99</timeDate>"
                    + "</timerEventDefinition></intermediateCatchEvent>")
            .flow("w", "g")
            .raw("<exclusiveGateway id='g' default='g_e'/>")
            .flow("g", "e", "n > ")
            .flow("g", "f", "exec('rm')")
            .raw(Drawing.way("g", "e").replace("g_e", "g_d"))
            .raw("<endEvent id='e'/><endEvent id='f'/>")
            .xml();
    assertThat(codes(xml))
        .contains("variable", "duration", "nobody", "date", "expression")
        .filteredOn("expression"::equals)
        .hasSize(2);
  }

  @Test
  void noFileIsABombAndNoneReachesOutside() {
    var dtd = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
    assertThat(codes(dtd + WHOLE.replace("why", "&a;")))
        .isNotEmpty()
        .isSubsetOf("document-type", "no-xml");
    var laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>";
    assertThat(codes(laughs + "<x>&b;</x>")).isNotEmpty().isSubsetOf("document-type", "no-xml");
    assertThat(codes("x".repeat(1_000_001))).containsExactly("too-large");
    assertThat(codes("<a>".repeat(100))).containsExactly("too-many-elements");
    assertThat(codes("<definitions")).containsExactly("no-xml");
    assertThat(codes("<html/>")).containsExactly("no-bpmn");
    assertThat(codes("")).containsExactly("no-xml");
    assertThat(codes(Drawing.of("p").xml().replaceAll("(?s)<process.*</process>", "")))
        .contains("no-process");
    assertThat(codes(Drawing.of("p").xml().replaceAll("(?s)(<process.*</process>)", "$1$1")))
        .contains("one-process");
  }
}
