package org.linli.devices.control;

import java.util.HashSet;
import java.util.Set;
import org.linli.devices.entity.CommandParameter;
import org.linli.devices.entity.Condition;
import org.linli.devices.entity.DeviceCommand;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Metric;
import org.linli.devices.entity.MetricType;
import org.linli.devices.entity.Rule;
import org.linli.devices.entity.Severity;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** What a model's parts have to say to each other: the README of the packs, as code. */
final class ModelCheck {

  private static final Set<String> PLACES =
      Set.of("compound", "building", "unit", "room", "public");
  private static final Set<String> ASSETS =
      Set.of("device-readings", "household-readings", "health-readings", "access-records");
  private static final Set<String> CASES =
      Set.of("FIRE", "LIFT", "FALL", "FACILITY", "SANITATION", "ENVIRONMENT", "SECURITY", "HEALTH");

  private final String file;
  private final String text;

  private ModelCheck(String file, String text) {
    this.file = file;
    this.text = text;
  }

  static void check(DeviceModel model, String file, String text) {
    var check = new ModelCheck(file, text);
    check.head(model);
    model.metrics().forEach(check::metric);
    model.commands().forEach(check::command);
    check.sample(model);
    check.fit(model);
    var seen = new HashSet<String>();
    for (var rule : model.rules()) {
      check.require(seen.add(rule.id()), "id: " + rule.id(), "rule " + rule.id() + " stands twice");
      check.rule(model, rule);
      check.believed(model, rule);
    }
  }

  static void check(DeviceModel model, Rule rule) {
    new ModelCheck(model.model(), "").rule(model, rule);
  }

  private void head(DeviceModel model) {
    require(
        (model.model() + ".yaml").equals(file), "model:", "the model must be named like its file");
    require(model.model().matches("[a-z0-9-]{1,60}"), "model:", "not the id of a model");
    require(model.version() >= 1, "version:", "version is 1 or more");
    require(model.name() != null, "name:", "name is missing");
    require(PLACES.contains(model.place()), "place:", "place is one of " + PLACES);
    require(model.level() >= 1 && model.level() <= 4, "level:", "level is 1 to 4");
    require(ASSETS.contains(model.asset()), "asset:", "asset is one of " + ASSETS);
    require(
        model.personal() != "device-readings".equals(model.asset()),
        "personal:",
        "personal goes with an asset other than device-readings, and the other way round");
    require(model.intervalSeconds() > 0, "intervalSeconds:", "intervalSeconds is above 0");
    require(!model.metrics().isEmpty(), "metrics:", "at least one metric");
  }

  private void metric(String id, Metric metric) {
    require(id.matches("[a-z][A-Za-z0-9]{0,39}"), id + ":", "not the id of a metric: " + id);
    require(metric != null, id + ":", "metric " + id + " is empty");
  }

  private void command(String id, DeviceCommand command) {
    require(id.matches("[a-z][A-Za-z0-9]{0,39}"), id + ":", "not the id of a command: " + id);
    require(command != null, id + ":", "command " + id + " is empty");
    command
        .parameters()
        .forEach(
            (name, parameter) ->
                require(
                    name.matches("[a-z][A-Za-z0-9]{0,39}") && parameter != null,
                    name + ":",
                    "not a parameter: " + name));
    if (id.equals(DeviceModel.SET_INTERVALS)) {
      require(
          command.parameters().keySet().equals(Set.of(DeviceModel.COLLECT, DeviceModel.UPLOAD))
              && command.parameters().values().stream().allMatch(ModelCheck::limited),
          id + ":",
          "setIntervals takes collectSeconds and uploadSeconds, seconds with min and max");
    }
  }

  private static boolean limited(CommandParameter parameter) {
    return "s".equals(parameter.unit())
        && parameter.required()
        && parameter.min() != null
        && parameter.min() >= 1
        && parameter.max() != null;
  }

  private void sample(DeviceModel model) {
    model
        .sample()
        .forEach(
            (id, value) -> {
              var metric = model.metrics().get(id);
              require(
                  metric != null && value != null && metric.takes(value),
                  "sample:",
                  "the sample is no message of the model: " + id);
            });
  }

  private void fit(DeviceModel model) {
    var placement = model.fit().placement();
    require(
        placement == null || Bases.delivered().find(placement.per()).isPresent(),
        "placement:",
        "no basis: " + (placement == null ? "" : placement.per()));
    require(
        placement == null
            || placement.of() == null
            || model.fit().specs().containsKey(placement.of()),
        "placement:",
        "what is added up is a spec of the model");
    require(
        model.commands().keySet().containsAll(model.fit().settings()),
        "settings:",
        "settings are commands of the model");
    model
        .fit()
        .specs()
        .keySet()
        .forEach(
            id -> require(id.matches("[a-z][A-Za-z0-9]{0,39}"), id + ":", "not a spec: " + id));
  }

  private void rule(DeviceModel model, Rule rule) {
    var line = "id: " + rule.id();
    require(
        rule.caseKind() == null || CASES.contains(rule.caseKind()),
        line,
        "caseKind is one of " + CASES);
    require(!rule.hearsSilence(), line, "silence stands in packs/alarms/silence.yaml");
    condition(model, rule, rule.when(), line);
    condition(model, rule, rule.clear(), line);
  }

  /** What a fire or a fall does to a value at once must not wait until somebody believes it. */
  private void believed(DeviceModel model, Rule rule) {
    var plausible = model.metrics().get(rule.when().metric()).plausible();
    require(
        rule.severity() != Severity.CRITICAL || plausible == null || plausible.change() == null,
        rule.when().metric() + ":",
        "rule " + rule.id() + " is critical: its metric may jump");
  }

  private void condition(DeviceModel model, Rule rule, Condition condition, String line) {
    var metric = model.metrics().get(condition.metric());
    require(
        metric != null, line, "rule " + rule.id() + " speaks of no metric: " + condition.metric());
    require(
        rule.rate() == null
            || metric.type() == MetricType.NUMBER
            || metric.type() == MetricType.COUNTER,
        line,
        "rule " + rule.id() + ": only what is measured has a rate");
    require(
        metric.type() != MetricType.STATE || metric.states().containsKey((int) condition.value()),
        line,
        "rule " + rule.id() + " speaks of no state: " + condition.value());
    require(
        metric.type() != MetricType.FLAG || condition.value() == 0 || condition.value() == 1,
        line,
        "rule " + rule.id() + ": a flag is 0 or 1");
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
