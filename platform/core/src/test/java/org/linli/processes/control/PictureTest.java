package org.linli.processes.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.packs.Packs;
import org.linli.processes.Drawing;
import org.linli.processes.control.Layout.Box;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/** Files that nobody drew are laid out. */
class PictureTest {

  private static ProcessModel model(String xml) {
    return BpmnFile.read(xml, new Findings()).orElseThrow();
  }

  private static String pack(String id) {
    return Packs.text(PictureTest.class.getClassLoader(), "packs/processes/", id + "/process.bpmn");
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }

  private static String twoWays() {
    return Drawing.of("ways")
        .variable("good", "boolean")
        .raw("<startEvent id='start'/>")
        .raw(Drawing.task("first"))
        .raw("<exclusiveGateway id='choice' default='choice_late'/>")
        .raw(Drawing.task("soon"))
        .raw(Drawing.task("late"))
        .raw("<endEvent id='end'/>")
        .flow("start", "first")
        .flow("first", "choice")
        .flow("choice", "soon", "good")
        .flow("choice", "late")
        .flow("soon", "end")
        .flow("late", "first")
        .xml();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repair",
        "complaint",
        "suggestion",
        "hotline",
        "mediation",
        "grid-event",
        "alarm-event",
        "plan-review",
        "maintenance-fund",
        "rectification",
        "enforcement",
        "housing",
        "correction",
        "approval"
      })
  void everyDeliveredProcessIsDrawnWholeAndSaysTheSame(String id) {
    var xml = pack(id);
    var drawn = Picture.in(xml);
    var model = model(drawn);
    assertThat(Picture.isDrawn(xml)).isFalse();
    assertThat(Pattern.compile("<bpmndi:BPMNShape ").matcher(drawn).results().count())
        .isEqualTo(model.nodes().size());
    assertThat(Pattern.compile("<bpmndi:BPMNEdge ").matcher(drawn).results().count())
        .isEqualTo(model.flows().size());
    assertThat(model.nodes()).hasSameSizeAs(model(xml).nodes());
    assertThat(new ModelChecked(model).findings())
        .isEqualTo(new ModelChecked(model(xml)).findings());
  }

  /** What the check of a model finds, without actions. */
  private record ModelChecked(ProcessModel model) {
    java.util.List<String> findings() {
      var findings = new Findings();
      new ModelCheck(model, java.util.Map.of(), findings).check();
      return findings.all().stream().map(one -> one.code() + one.id()).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"repair", "hotline", "correction", "maintenance-fund"})
  void noStepStandsOnAnother(String id) {
    var model = model(pack(id));
    var boxes = new Layout(model).boxes();
    var steps = model.nodes().stream().filter(node -> !(node instanceof Node.Boundary)).toList();
    for (var one : steps) {
      for (var other : steps) {
        var inside = one.id().equals(other.within()) || other.id().equals(one.within());
        if (one != other && !inside) {
          assertThat(overlap(boxes.get(one.id()), boxes.get(other.id())))
              .as(one.id() + " and " + other.id())
              .isFalse();
        }
      }
    }
  }

  @Test
  void whatComesLaterStandsFurtherToTheRightAndWhereWaysPartOneStandsBelow() {
    var layout = new Layout(model(twoWays()));
    var boxes = layout.boxes();
    assertThat(boxes.get("first").x()).isGreaterThan(boxes.get("start").right());
    assertThat(boxes.get("choice").x()).isGreaterThan(boxes.get("first").right());
    assertThat(boxes.get("soon").x()).isEqualTo(boxes.get("late").x());
    assertThat(boxes.get("late").y()).isNotEqualTo(boxes.get("soon").y());
  }

  @Test
  void aWayThatLeadsBackRunsBelowEverything() {
    var model = model(twoWays());
    var layout = new Layout(model);
    var back = model.flows().stream().filter(layout::isBack).map(flow -> flow.id()).toList();
    assertThat(back).containsExactly("late_first");
    var lowest = layout.boxes().values().stream().mapToDouble(Box::bottom).max().orElseThrow();
    var drawn = Picture.in(twoWays());
    var edge = drawn.substring(drawn.indexOf("late_first_edge"));
    var ys =
        Pattern.compile(" y=\"(\\d+)\"")
            .matcher(edge.substring(0, edge.indexOf("</bpmndi")))
            .results()
            .mapToDouble(one -> Double.parseDouble(one.group(1)))
            .max();
    assertThat(ys.orElseThrow()).isGreaterThan(lowest);
  }

  @Test
  void anEventStandsOnTheEdgeOfItsHostAndASubProcessHoldsItsSteps() {
    var model =
        model(
            Drawing.of("inner")
                .raw("<startEvent id='start'/>")
                .raw(
                    "<subProcess id='sub'><startEvent id='in'/>"
                        + Drawing.task("work")
                        + "<endEvent id='out'/>"
                        + Drawing.way("in", "work")
                        + Drawing.way("work", "out")
                        + "</subProcess>")
                .raw(
                    "<boundaryEvent id='late' attachedToRef='sub'><timerEventDefinition>"
                        + "<timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>")
                .raw("<endEvent id='end'/>")
                .raw("<endEvent id='stop'/>")
                .flow("start", "sub")
                .flow("sub", "end")
                .flow("late", "stop")
                .xml());
    var boxes = new Layout(model).boxes();
    var sub = boxes.get("sub");
    for (var id : java.util.List.of("in", "work", "out")) {
      assertThat(boxes.get(id).x()).isGreaterThan(sub.x());
      assertThat(boxes.get(id).right()).isLessThan(sub.right());
      assertThat(boxes.get(id).y()).isGreaterThan(sub.y());
      assertThat(boxes.get(id).bottom()).isLessThan(sub.bottom());
    }
    assertThat(boxes.get("late").middle()).isEqualTo(sub.bottom());
    assertThat(boxes.get("stop").x()).isGreaterThan(sub.right());
  }

  @Test
  void whatIsDrawnAlreadyOrCannotBeReadStaysAsItIs() {
    var drawn = Picture.in(twoWays());
    assertThat(Picture.in(drawn)).isSameAs(drawn);
    assertThat(Picture.in("<definitions></definitions>")).isEqualTo("<definitions></definitions>");
    assertThat(Picture.in("no file")).isEqualTo("no file");
  }

  @Test
  void whatFollowsTheEndOfTheFileStaysThere() {
    var xml = twoWays().stripTrailing() + "\n<!-- form 1 -->\n";
    assertThat(Picture.in(xml)).endsWith("</definitions>\n<!-- form 1 -->\n");
  }
}
