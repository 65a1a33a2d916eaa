package org.linli.processes.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.processes.Drawing;
import org.linli.processes.entity.Finding;
import org.linli.processes.entity.ProcessModel;

class VariantCheckTest {

  private static final String LOCKED = "linli:locked='true' linli:limit='P3D'";

  private static final Drawing TEMPLATE =
      Drawing.line(
              "p",
              Drawing.task("a"),
              Drawing.task("check", LOCKED),
              Drawing.task("b", "linli:limit='P5D'"))
          .variable("n", "number");

  private static List<String> codes(Drawing variant) {
    ProcessModel above = BpmnFile.read(TEMPLATE.xml(), new Findings()).orElseThrow();
    return new Reader(Map.of(), key -> Optional.empty(), key -> Optional.of(above))
        .read(variant.xml()).findings().stream().map(Finding::code).toList();
  }

  private static Drawing variant(String... steps) {
    return Drawing.line("p", steps).variable("n", "number");
  }

  @Test
  void whatIsLeftOpenMayBeChangedAddedAndTakenAway() {
    assertThat(codes(TEMPLATE)).isEmpty();
    assertThat(codes(variant(Drawing.task("check", LOCKED)))).isEmpty();
    assertThat(
            codes(
                variant(
                        Drawing.task("new"),
                        Drawing.task("check", LOCKED.replace("P3D", "P1D")),
                        Drawing.task("b", "linli:limit='P4D'"))
                    .variable("more", "text")))
        .isEmpty();
  }

  @Test
  void aLimitInWorkingTimeMayOnlyBeShorterToo() {
    assertThat(limits("5wd", "4wd")).isEmpty();
    assertThat(limits("5wd", "P4D")).as("four days are over before five worked ones").isEmpty();
    assertThat(limits("5wd", "6wd")).containsExactly("variant-limit");
    assertThat(limits("5wd", "P5D")).containsExactly("variant-limit");
    assertThat(limits("P5D", "1wd"))
        .as("a holiday may lie between")
        .containsExactly("variant-limit");
    assertThat(limits("8wh", "4wh")).isEmpty();
    assertThat(limits("8wh", "1wd")).containsExactly("variant-limit");
  }

  private static List<String> limits(String above, String here) {
    var template =
        BpmnFile.read(
                Drawing.line("p", Drawing.task("a", "linli:limit='" + above + "'")).xml(),
                new Findings())
            .orElseThrow();
    var variant = Drawing.line("p", Drawing.task("a", "linli:limit='" + here + "'"));
    return new Reader(Map.of(), key -> Optional.empty(), key -> Optional.of(template))
        .read(variant.xml()).findings().stream().map(Finding::code).toList();
  }

  @Test
  void aLockedStepStaysWithItsPeople() {
    assertThat(codes(variant(Drawing.task("a")))).containsExactly("variant-removed");
    assertThat(codes(variant("<userTask id='check' linli:role='CLEANER' " + LOCKED + "/>")))
        .containsExactly("variant-weakened");
    assertThat(codes(variant(Drawing.task("check", "linli:limit='P3D'"))))
        .containsExactly("variant-unlocked");
    assertThat(
            codes(
                variant(
                    "<subProcess id='check' linli:locked='true'><startEvent id='s'/>"
                        + Drawing.way("s", "e")
                        + "<endEvent id='e'/></subProcess>")))
        .containsExactly("variant-removed");
  }

  @Test
  void limitsMayOnlyBeShorter() {
    assertThat(codes(variant(Drawing.task("check", LOCKED.replace("P3D", "P4D")))))
        .containsExactly("variant-limit");
    assertThat(codes(variant(Drawing.task("check", "linli:locked='true'"))))
        .containsExactly("variant-limit");
    assertThat(
            codes(variant(Drawing.task("check", LOCKED), Drawing.task("b", "linli:limit='P6D'"))))
        .containsExactly("variant-limit");
  }

  @Test
  void noWayLeadsAroundALockedStep() {
    var around =
        Drawing.of("p")
            .variable("n", "number")
            .raw("<startEvent id='s'/><exclusiveGateway id='g' default='g_e'/><endEvent id='e'/>")
            .raw(Drawing.task("check", LOCKED))
            .flow("s", "g")
            .flow("g", "check", "n > 1")
            .flow("g", "e")
            .flow("check", "e");
    assertThat(codes(around)).containsExactly("variant-passed-by");
    var early =
        variant(Drawing.task("a"), Drawing.task("check", LOCKED))
            .raw(
                "<boundaryEvent id='x'"
                    + " attachedToRef='a'><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></boundaryEvent><endEvent"
                    + " id='e2'/>")
            .flow("x", "e2");
    assertThat(codes(early)).containsExactly("variant-passed-by");
  }

  @Test
  void variablesOfTheTemplateStay() {
    assertThat(codes(Drawing.line("p", Drawing.task("check", LOCKED))))
        .containsExactly("variant-variable");
    assertThat(codes(Drawing.line("p", Drawing.task("check", LOCKED)).variable("n", "text")))
        .containsExactly("variant-variable");
  }
}
