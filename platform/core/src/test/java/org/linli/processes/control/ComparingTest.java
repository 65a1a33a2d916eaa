package org.linli.processes.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.processes.Drawing;
import org.linli.processes.entity.ModelChange;
import org.linli.processes.entity.ModelChange.Kind;
import org.linli.processes.entity.ModelChange.Part;

/** What differs between two versions. */
class ComparingTest {

  private static final String OLD =
      Drawing.of("kind")
          .variable("cost", "number")
          .raw("<startEvent id='start'/>")
          .raw(Drawing.task("work", "name='Work' linli:limit='P3D'"))
          .raw("<exclusiveGateway id='choice' default='choice_end'/>")
          .raw(Drawing.task("approve", "name='Approve'"))
          .raw("<endEvent id='end' linli:outcome='done'/>")
          .flow("start", "work")
          .flow("work", "choice")
          .flow("choice", "approve", "cost > 5000")
          .flow("choice", "end")
          .flow("approve", "end")
          .xml();

  private static List<ModelChange> between(String before, String after) {
    return new Comparing(model(before), before, model(after), after).changes();
  }

  private static org.linli.processes.entity.ProcessModel model(String xml) {
    return BpmnFile.read(xml, new Findings()).orElseThrow();
  }

  @Test
  void twoThatAreTheSameDifferInNothing() {
    assertThat(between(OLD, OLD)).isEmpty();
    assertThat(between(OLD, Picture.in(OLD))).isEmpty();
  }

  @Test
  void limitRoleLockAndNameAreToldWithWhatStoodBefore() {
    var now =
        OLD.replace("linli:limit='P3D'", "linli:limit='2wd' linli:locked='true'")
            .replace("name='Approve'", "name='Decide'")
            .replace("id='approve' linli:role='CLERK'", "id='approve' linli:role='GRID_LEADER'");
    assertThat(between(OLD, now))
        .containsExactlyInAnyOrder(
            ModelChange.changed(Part.STEP, "work", "Work", "limit", "PT72H", "2wd"),
            ModelChange.changed(Part.STEP, "work", "Work", "locked", "false", "true"),
            ModelChange.changed(Part.STEP, "approve", "Decide", "name", "Approve", "Decide"),
            ModelChange.changed(Part.STEP, "approve", "Decide", "role", "CLERK", "GRID_LEADER"),
            ModelChange.changed(
                Part.WAY,
                "choice_approve",
                "choice → Decide",
                "ends",
                "choice → Approve",
                "choice → Decide"),
            ModelChange.changed(
                Part.WAY, "approve_end", "Decide → end", "ends", "Approve → end", "Decide → end"));
  }

  @Test
  void aConditionIsToldAsItsAuthorWroteIt() {
    assertThat(between(OLD, OLD.replace("cost > 5000", "cost > 8000")))
        .containsExactly(
            ModelChange.changed(
                Part.WAY,
                "choice_approve",
                "choice → Approve",
                "condition",
                "cost > 5000",
                "cost > 8000"));
  }

  @Test
  void stepsWaysAndVariablesThatComeAndGoAreNamed() {
    var now =
        OLD.replace(Drawing.way("start", "work"), Drawing.way("start", "look"))
            .replace("<endEvent", Drawing.task("look") + Drawing.way("look", "work") + "<endEvent")
            .replace(
                "name='cost' type='number'/>",
                "name='cost' type='number'/><linli:variable name='why' type='text'/>");
    var changes = between(OLD, now);
    assertThat(changes)
        .extracting(ModelChange::kind, ModelChange::part, ModelChange::id)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Kind.ADDED, Part.STEP, "look"),
            org.assertj.core.groups.Tuple.tuple(Kind.ADDED, Part.WAY, "start_look"),
            org.assertj.core.groups.Tuple.tuple(Kind.ADDED, Part.WAY, "look_work"),
            org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, Part.WAY, "start_work"),
            org.assertj.core.groups.Tuple.tuple(Kind.ADDED, Part.VARIABLE, "why"));
    assertThat(between(now, OLD))
        .extracting(ModelChange::kind)
        .containsOnly(Kind.ADDED, Kind.REMOVED)
        .hasSize(5);
  }

  @Test
  void aStepThatBecameSomethingElseIsToldAsThat() {
    var now =
        OLD.replace(
            Drawing.task("approve", "name='Approve'"),
            "<callActivity id='approve' name='Approve' calledElement='other'/>");
    assertThat(between(OLD, now))
        .contains(
            ModelChange.changed(Part.STEP, "approve", "Approve", "type", "UserTask", "Call"),
            ModelChange.changed(Part.STEP, "approve", "Approve", "called", null, "other"));
  }
}
