package org.linli.processes.control;

import static org.linli.processes.entity.ModelChange.added;
import static org.linli.processes.entity.ModelChange.changed;
import static org.linli.processes.entity.ModelChange.removed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.processes.entity.Due;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.ModelChange;
import org.linli.processes.entity.ModelChange.Part;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Trigger;

/** What differs between two versions of a process, step by step and way by way. */
final class Comparing {

  private final ProcessModel before;
  private final ProcessModel after;
  private final String beforeFile;
  private final String afterFile;
  private final List<ModelChange> changes = new ArrayList<>();

  Comparing(ProcessModel before, String beforeFile, ProcessModel after, String afterFile) {
    this.before = before;
    this.beforeFile = beforeFile;
    this.after = after;
    this.afterFile = afterFile;
  }

  List<ModelChange> changes() {
    for (var node : after.nodes()) {
      before
          .find(node.id())
          .ifPresentOrElse(
              old -> step(old, node), () -> changes.add(added(Part.STEP, node.id(), node.name())));
    }
    before.nodes().stream()
        .filter(node -> after.find(node.id()).isEmpty())
        .forEach(node -> changes.add(removed(Part.STEP, node.id(), node.name())));
    ways();
    variables();
    return List.copyOf(changes);
  }

  private void step(Node old, Node now) {
    var was = aspects(old);
    var is = aspects(now);
    is.forEach(
        (aspect, value) -> {
          if (!Objects.equals(was.get(aspect), value)) {
            changes.add(changed(Part.STEP, now.id(), now.name(), aspect, was.get(aspect), value));
          }
        });
  }

  private static Map<String, String> aspects(Node node) {
    var aspects = new LinkedHashMap<String, String>();
    aspects.put("type", node.getClass().getSimpleName());
    aspects.put("name", node.name());
    aspects.put("locked", String.valueOf(node.base().locked()));
    switch (node) {
      case Node.UserTask task -> {
        aspects.put("role", String.join(", ", task.candidates().roles()));
        aspects.put("assignee", task.candidates().assignee());
        aspects.put("place", task.candidates().place());
        aspects.put("limit", written(task.limit()));
      }
      case Node.ServiceTask task -> aspects.put("action", task.action());
      case Node.Call call -> aspects.put("called", call.called());
      case Node.End end -> aspects.put("outcome", end.outcome());
      case Node.Catch event -> aspects.put("event", written(event.trigger()));
      case Node.Boundary event -> {
        aspects.put("event", written(event.trigger()));
        aspects.put("host", event.host());
        aspects.put("interrupting", String.valueOf(event.interrupting()));
      }
      case Node.Exclusive choice -> aspects.put("default", choice.defaultFlow());
      default -> {
        // Nothing beyond its name.
      }
    }
    return aspects;
  }

  private static String written(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Timer timer -> written(timer.due());
      case Trigger.Message message -> message.name();
    };
  }

  private static String written(Due due) {
    if (due == null) {
      return null;
    }
    return due.length() != null
        ? due.length().written()
        : due.at() != null ? due.at().toString() : "date";
  }

  private void ways() {
    var old = byId(before);
    var now = byId(after);
    var wasSaid = Conditions.of(beforeFile);
    var isSaid = Conditions.of(afterFile);
    now.forEach(
        (id, flow) -> {
          var was = old.get(id);
          if (was == null) {
            changes.add(added(Part.WAY, id, called(after, flow)));
            return;
          }
          if (!called(before, was).equals(called(after, flow))) {
            changes.add(
                changed(
                    Part.WAY,
                    id,
                    called(after, flow),
                    "ends",
                    called(before, was),
                    called(after, flow)));
          }
          if (!Objects.equals(was.condition(), flow.condition())) {
            changes.add(
                changed(
                    Part.WAY,
                    id,
                    called(after, flow),
                    "condition",
                    wasSaid.get(id),
                    isSaid.get(id)));
          }
        });
    old.forEach(
        (id, flow) -> {
          if (!now.containsKey(id)) {
            changes.add(removed(Part.WAY, id, called(before, flow)));
          }
        });
  }

  private static Map<String, Flow> byId(ProcessModel model) {
    var flows = new LinkedHashMap<String, Flow>();
    model.flows().forEach(flow -> flows.put(flow.id(), flow));
    return flows;
  }

  private static String called(ProcessModel model, Flow flow) {
    return model.find(flow.from()).map(Node::name).orElse(flow.from())
        + " → "
        + model.find(flow.to()).map(Node::name).orElse(flow.to());
  }

  private void variables() {
    after
        .variables()
        .forEach(
            (name, type) -> {
              var was = before.variables().get(name);
              if (was == null) {
                changes.add(added(Part.VARIABLE, name, name));
              } else if (was != type) {
                changes.add(changed(Part.VARIABLE, name, name, "type", was.name(), type.name()));
              }
            });
    before.variables().keySet().stream()
        .filter(name -> !after.variables().containsKey(name))
        .forEach(name -> changes.add(removed(Part.VARIABLE, name, name)));
  }
}
