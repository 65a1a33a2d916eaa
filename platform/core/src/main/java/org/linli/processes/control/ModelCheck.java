package org.linli.processes.control;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.processes.boundary.Action;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.VariableType;

/** Whether a process that was read can run: every way leads on, and every name is known. */
final class ModelCheck {

  private static final int MOST_NODES = 500;

  private final ProcessModel model;
  private final Map<String, Action> actions;
  private final Findings findings;

  ModelCheck(ProcessModel model, Map<String, Action> actions, Findings findings) {
    this.model = model;
    this.actions = actions;
    this.findings = findings;
  }

  void check() {
    if (model.nodes().size() > MOST_NODES) {
      findings.anywhere(0, "too-many-steps", String.valueOf(MOST_NODES));
      return;
    }
    starts(null);
    model.all(Node.SubProcess.class).forEach(sub -> starts(sub));
    model.flows().forEach(this::flow);
    model.nodes().forEach(this::node);
    unreachable();
  }

  private void starts(Node.SubProcess sub) {
    var within = sub == null ? null : sub.id();
    var starts =
        model
            .all(Node.Start.class)
            .filter(start -> Objects.equals(start.within(), within))
            .toList();
    if (starts.isEmpty() && sub == null) {
      findings.anywhere(0, "no-start");
    } else if (starts.isEmpty()) {
      findings.at(sub, "no-start-within");
    }
    starts.stream().skip(1).forEach(further -> findings.at(further, "one-start"));
  }

  private void flow(Flow flow) {
    var from = model.find(flow.from());
    var to = model.find(flow.to());
    if (from.isEmpty() || to.isEmpty()) {
      findings.at(flow, "dangling", from.isEmpty() ? flow.from() : flow.to());
      return;
    }
    if (!Objects.equals(from.get().within(), to.get().within())) {
      findings.at(flow, "across", from.get().name(), to.get().name());
    }
    if (to.get() instanceof Node.Start || to.get() instanceof Node.Boundary) {
      findings.at(to.get(), "no-way-in");
    }
    if (flow.condition() != null && !(from.get() instanceof Node.Exclusive)) {
      findings.at(flow, "condition-elsewhere");
    }
  }

  private void node(Node node) {
    int out = model.out(node.id()).size();
    switch (node) {
      case Node.End end -> {
        if (out > 0) {
          findings.at(end, "no-way-out-of-end");
        }
      }
      case Node.Exclusive gateway -> gateway(gateway);
      case Node.Parallel gateway -> {
        if (out == 0) {
          findings.at(gateway, "no-way-out");
        }
      }
      default -> {
        if (out == 0) {
          findings.at(node, "no-way-out");
        } else if (out > 1) {
          findings.at(node, "several-ways-out");
        }
      }
    }
    switch (node) {
      case Node.Boundary event -> host(event);
      case Node.ServiceTask task -> action(task);
      case Node.Call call when call.called().isEmpty() -> findings.at(call, "no-call");
      default -> {
        // Nothing else is to be known of it.
      }
    }
  }

  private void gateway(Node.Exclusive gateway) {
    var out = model.out(gateway.id());
    if (out.isEmpty()) {
      findings.at(gateway, "no-way-out");
    }
    if (out.size() == 1 && out.getFirst().condition() == null) {
      return;
    }
    var named = gateway.defaultFlow();
    if (named == null) {
      findings.at(gateway, "no-default");
      return;
    }
    if (out.stream().noneMatch(flow -> flow.id().equals(named))) {
      findings.at(gateway, "dangling-default", named);
    }
    for (var flow : out) {
      if (flow.condition() == null && !flow.id().equals(named)) {
        findings.at(flow, "no-condition", gateway.name());
      }
    }
  }

  private void host(Node.Boundary event) {
    var host = model.find(event.host());
    var fits =
        host.filter(
                node ->
                    node instanceof Node.UserTask
                        || node instanceof Node.SubProcess
                        || node instanceof Node.Call
                        || node instanceof Node.ServiceTask task && task.later())
            .filter(node -> Objects.equals(node.within(), event.within()));
    if (fits.isEmpty()) {
      findings.at(event, "host", host.map(Node::name).orElse(event.host()));
    }
  }

  private void action(Node.ServiceTask task) {
    var action = actions.get(task.action());
    if (action == null) {
      findings.at(task, "unknown-action", task.action());
      return;
    }
    task.inputs()
        .forEach(
            (name, term) -> {
              var type = action.parameters().get(name);
              if (type == null || term != null && !Expressions.fits(term, type)) {
                findings.at(task, "parameter", action.name(), name);
              }
            });
    action.required().stream()
        .filter(name -> !task.inputs().containsKey(name))
        .forEach(name -> findings.at(task, "parameter-missing", action.name(), name));
    task.outputs()
        .forEach(
            (name, variable) -> {
              VariableType type = action.results().get(name);
              if (type == null || type != model.variables().get(variable)) {
                findings.at(task, "result", action.name(), name);
              }
            });
  }

  private void unreachable() {
    var seen = new HashSet<String>();
    model.start(null).ifPresent(start -> reach(start, seen));
    model.nodes().stream()
        .filter(node -> !seen.contains(node.id()))
        .forEach(node -> findings.at(node, "unreachable"));
  }

  /** As deep as there are steps, whose number is limited. */
  private void reach(Node node, Set<String> seen) {
    if (!seen.add(node.id())) {
      return;
    }
    model.out(node.id()).stream()
        .flatMap(flow -> model.find(flow.to()).stream())
        .forEach(next -> reach(next, seen));
    model.boundaries(node.id()).forEach(event -> reach(event, seen));
    if (node instanceof Node.SubProcess) {
      model.start(node.id()).ifPresent(start -> reach(start, seen));
    }
  }
}
