package org.linli.processes.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.processes.Drawing;
import org.linli.processes.entity.Finding;
import org.linli.testing.Requirement;

/** Ways to weaken a locked step without touching it. */
class LockedStepsTest {

  private static final String CHECK = Drawing.task("check", "linli:locked='true'");

  private static List<String> codes(Drawing template, Drawing variant) {
    var above = BpmnFile.read(template.xml(), new Findings()).orElseThrow();
    return new Reader(Map.of(), key -> Optional.empty(), key -> Optional.of(above))
        .read(variant.xml()).findings().stream().map(Finding::code).toList();
  }

  private static String timer(String length) {
    return "<timerEventDefinition><timeDuration>"
        + length
        + "</timeDuration></timerEventDefinition>";
  }

  private static Drawing waiting(String length) {
    return Drawing.line(
        "p",
        "<intermediateCatchEvent id='publication' linli:locked='true'>"
            + timer(length)
            + "</intermediateCatchEvent>",
        Drawing.task("after"));
  }

  /** An event at the edge of a step, and where it leads. */
  private static Drawing with(Drawing line, String event, String to) {
    return line.raw(event).flow("event", to);
  }

  private static String event(String host, boolean ends, String length, String more) {
    return "<boundaryEvent id='event' attachedToRef='"
        + host
        + "' cancelActivity='"
        + ends
        + "' "
        + more
        + ">"
        + timer(length)
        + "</boundaryEvent>";
  }

  private static Drawing checked() {
    return Drawing.line("p", Drawing.task("a"), CHECK, Drawing.task("b"));
  }

  @ParameterizedTest
  @Requirement("003-3.3.5.2")
  @CsvSource({
    "P10D, ''",
    "PT1S, variant-weakened",
    "P9D, variant-weakened",
    "P11D, variant-weakened"
  })
  void aLockedPublicationLastsExactlyAsLongAsTheTemplateSays(String length, String code) {
    assertThat(String.join("", codes(waiting("P10D"), waiting(length)))).isEqualTo(code);
  }

  @Test
  void aLockedEscalationMayComeSoonerAndNeverLater() {
    var template = with(checked(), event("b", false, "P3D", "linli:locked='true'"), "e2");
    var end = "<endEvent id='e2'/>";
    template.raw(end);
    for (var length : List.of("P3D", "PT1H")) {
      var sooner = with(checked(), event("b", false, length, "linli:locked='true'"), "e2").raw(end);
      assertThat(codes(template, sooner)).as(length).isEmpty();
    }
    var later = with(checked(), event("b", false, "P4D", "linli:locked='true'"), "e2").raw(end);
    assertThat(codes(template, later)).containsExactly("variant-weakened");
  }

  @Test
  void noNewEventEndsALockedStepBeforeItIsDone() {
    assertThat(codes(checked(), with(checked(), event("check", true, "PT1S", ""), "b")))
        .containsExactly("variant-cut-off");
    assertThat(
            codes(
                checked(),
                with(checked(), event("check", true, "PT1S", ""), "e2").raw("<endEvent id='e2'/>")))
        .containsExactly("variant-cut-off");
  }

  @Test
  void noNewEventEndsTheSubProcessAroundALockedStep() {
    assertThat(codes(around(), around())).isEmpty();
    assertThat(codes(around(), with(around(), event("sub", true, "PT1S", ""), "end")))
        .contains("variant-cut-off");
  }

  private static Drawing around() {
    return Drawing.line(
        "p",
        "<subProcess id='sub'><startEvent id='s'/>"
            + Drawing.way("s", "check")
            + CHECK
            + Drawing.way("check", "e")
            + "<endEvent id='e'/></subProcess>");
  }

  @Test
  void aReminderBesideALockedStepIsTheVariantsToAdd() {
    var reminded =
        with(checked(), event("check", false, "P1D", ""), "remind")
            .raw(Drawing.task("remind"))
            .flow("remind", "e2")
            .raw("<endEvent id='e2'/>");
    assertThat(codes(checked(), reminded)).isEmpty();
  }

  @Test
  void aReminderNeitherEndsTheProcessNorGoesOnWithWhatComesAfterTheStep() {
    assertThat(codes(checked(), with(checked(), event("check", false, "PT1S", ""), "b")))
        .containsExactly("variant-cut-off");
    var ending =
        with(checked(), event("check", false, "PT1S", ""), "e2")
            .raw("<endEvent id='e2'><terminateEventDefinition/></endEvent>");
    assertThat(codes(checked(), ending)).containsExactly("variant-cut-off");
  }

  @Test
  void anEventThatTheTemplateHasStaysAndComesNoSooner() {
    var template = with(checked(), event("check", true, "P5D", ""), "b");
    assertThat(codes(template, with(checked(), event("check", true, "P5D", ""), "b"))).isEmpty();
    assertThat(codes(template, checked())).as("nothing cuts the step off any more").isEmpty();
    assertThat(codes(template, with(checked(), event("check", true, "PT1S", ""), "b")))
        .containsExactly("variant-cut-off");
  }

  /** One branch of the template gives up before the locked step, which guards the other. */
  private static Drawing guarded(String granted) {
    return Drawing.of("p")
        .variable("n", "number")
        .raw("<startEvent id='s'/><exclusiveGateway id='g' default='g_no'/>")
        .raw(CHECK)
        .raw("<endEvent id='yes' linli:outcome='yes'/><endEvent id='no' linli:outcome='no'/>")
        .flow("s", "g")
        .flow("g", "check", "n > 1")
        .flow("g", "no")
        .flow("check", "yes")
        .raw(granted);
  }

  @Test
  void whatALockedStepStandsBeforeIsNotComeToWithoutIt() {
    var template = guarded("");
    assertThat(codes(template, guarded(""))).isEmpty();
    var around =
        guarded(
            "<sequenceFlow id='x' sourceRef='g' targetRef='yes'>"
                + "<conditionExpression>n > 0</conditionExpression></sequenceFlow>");
    assertThat(codes(template, around)).containsExactly("variant-passed-by");
    var twin = guarded("<endEvent id='twin' linli:outcome='yes'/>").flow("g", "twin", "n > 0");
    assertThat(codes(template, twin)).containsExactly("variant-passed-by");
  }
}
