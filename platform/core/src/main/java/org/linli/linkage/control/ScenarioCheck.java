package org.linli.linkage.control;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.linkage.entity.Act;
import org.linli.linkage.entity.Holds;
import org.linli.linkage.entity.Opening;
import org.linli.linkage.entity.Reach;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.Step;
import org.linli.linkage.entity.Trigger;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** What a scenario's parts have to say to each other and to the device models. */
final class ScenarioCheck {

  private static final Set<Reach> HOMES =
      EnumSet.of(Reach.ROOM, Reach.UNIT, Reach.BUILDING, Reach.COMPOUND, Reach.COMMUNITY);
  private static final Set<Reach> STORMS =
      EnumSet.complementOf(EnumSet.of(Reach.METRES, Reach.NEAREST));
  private static final int LONGEST_TIMEOUT = 3_600;

  private final String file;
  private final String text;
  private final DeviceModels models;
  private final Set<String> seen = new HashSet<>();

  ScenarioCheck(String file, String text, DeviceModels models) {
    this.file = file;
    this.text = text;
    this.models = models;
  }

  void check(Scenario scenario) {
    require((scenario.id() + ".yaml").equals(file), "id:", "the id must be named like its file");
    require(scenario.id().matches("[a-z][a-z0-9-]{0,39}"), "id:", "not the id of a scenario");
    require(scenario.version() >= 1, "version:", "version is 1 or more");
    require(
        scenario.name() != null && scenario.purpose() != null,
        "name:",
        "name or purpose is missing");
    require(STORMS.contains(scenario.storm()), "storm:", "storm is one of " + STORMS);
    require(scenario.targetSeconds() >= 1, "targetSeconds:", "targetSeconds is 1 or more");
    require(
        EnumSet.of(Opening.SWITCH, Opening.HOURS).containsAll(scenario.open()),
        "open:",
        "a scenario leaves SWITCH and HOURS open, no more");
    require(!scenario.triggers().isEmpty(), "triggers:", "at least one trigger");
    require(!scenario.steps().isEmpty(), "steps:", "at least one step");
    scenario.triggers().forEach(this::trigger);
    if (scenario.when() != null) {
      holds(scenario.when(), "when:");
    }
    steps(scenario.steps());
    steps(scenario.closing());
  }

  private void trigger(Trigger trigger) {
    if (trigger.model() == null) {
      require(trigger.caseKind() != null, "triggers:", "a trigger without model needs a caseKind");
      return;
    }
    var near = "- {model: " + trigger.model();
    var model = model(trigger.model(), near);
    for (var rule : trigger.rules()) {
      require(model.rule(rule).isPresent(), near, trigger.model() + " has no rule " + rule);
    }
  }

  private void steps(List<Step> steps) {
    for (var step : steps) {
      step(step, "id: " + step.id());
      steps(step.orElse());
    }
  }

  private void step(Step step, String near) {
    require(
        step.id() != null && step.id().matches("[a-z][a-z0-9-]{0,39}"),
        near,
        "not the id of a step: " + step.id());
    require(seen.add(step.id()), near, "step " + step.id() + " stands twice");
    require(
        step.name() != null && step.act() != null && step.reach() != null,
        near,
        "a step needs name, act and reach");
    require(
        step.timeoutSeconds() >= 1 && step.timeoutSeconds() <= LONGEST_TIMEOUT,
        near,
        "timeoutSeconds is 1 to " + LONGEST_TIMEOUT);
    require(
        (step.reach() == Reach.METRES) == (step.metres() != null),
        near,
        "metres goes with reach METRES");
    require(
        (step.reach() == Reach.NEAREST) == (step.nearest() != null),
        near,
        "nearest goes with reach NEAREST");
    require(
        (step.act() == Act.COMMAND) != step.commands().isEmpty(),
        near,
        "commands go with act COMMAND");
    require(
        (step.act() == Act.OFFICES) != step.offices().isEmpty(),
        near,
        "offices go with act OFFICES");
    require(
        step.act() != Act.RESIDENTS || HOMES.contains(step.reach()),
        near,
        "residents are told in " + HOMES);
    require(
        step.words() != null
            || !Set.of(Act.RESIDENTS, Act.OFFICES, Act.BOARD).contains(step.act())
                && !step.parameters().containsValue(Words.SELF),
        near,
        "words are missing");
    require(
        (step.act() == Act.CASE) == (step.caseKind() != null), near, "caseKind goes with act CASE");
    require(
        step.devices() == null && step.call() == null,
        near,
        "devices and call are the community’s to say");
    opening(step, near);
    if (step.when() != null) {
      holds(step.when(), near);
    }
    step.commands().forEach((model, command) -> command(model(model, near), command, step, near));
  }

  private void opening(Step step, String near) {
    require(!step.open().contains(Opening.HOURS), near, "hours are the scenario’s");
    require(
        !step.open().contains(Opening.METRES) || step.reach() == Reach.METRES,
        near,
        "METRES can be open with that reach alone");
    require(
        !step.open().contains(Opening.NEAREST) || step.reach() == Reach.NEAREST,
        near,
        "NEAREST can be open with that reach alone");
    require(
        !step.open().contains(Opening.DEVICES) || step.act() == Act.COMMAND,
        near,
        "DEVICES can be open for commands alone");
    require(
        !step.open().contains(Opening.OFFICES) || step.act() == Act.OFFICES,
        near,
        "OFFICES can be open for messages to offices alone");
    require(
        !step.open().contains(Opening.CALL) || step.act() == Act.CALL,
        near,
        "CALL can be open for calls alone");
  }

  private void command(DeviceModel model, String command, Step step, String near) {
    var known = model.commands().get(command);
    require(known != null, near, model.model() + " has no command " + command);
    for (var parameter : step.parameters().keySet()) {
      require(
          known.parameters().containsKey(parameter),
          near,
          "command " + command + " of " + model.model() + " has no parameter " + parameter);
    }
  }

  private void holds(Holds holds, String near) {
    require(
        holds.model() != null && holds.reach() != null && holds.reading() != null,
        near,
        "when needs model, reach and reading");
    require(
        model(holds.model(), near).metrics().containsKey(holds.reading().metric()),
        near,
        holds.model() + " has no metric " + holds.reading().metric());
  }

  private DeviceModel model(String id, String near) {
    return models
        .find(id)
        .orElseThrow(() -> new PackFault(file, line(near), "no such device model: " + id));
  }

  private void require(boolean holds, String near, String otherwise) {
    if (!holds) {
      throw new PackFault(file, line(near), otherwise);
    }
  }

  private int line(String near) {
    return Packs.line(text, near);
  }
}
