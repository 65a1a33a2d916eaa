package org.linli.processes.control;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.VariableType;

/**
 * Follows what a process calls: a process that comes back to itself would never end, and what is
 * handed over has to fit.
 */
final class Calls {

  private final Function<String, Optional<ProcessModel>> known;
  private final Findings findings;

  Calls(Function<String, Optional<ProcessModel>> known, Findings findings) {
    this.known = known;
    this.findings = findings;
  }

  void check(ProcessModel model) {
    model
        .all(Node.Call.class)
        .filter(call -> !call.called().isEmpty())
        .forEach(call -> check(model, call));
  }

  private void check(ProcessModel model, Node.Call call) {
    if (call.called().equals(model.key()) || leadsTo(model.key(), call.called(), new HashSet<>())) {
      findings.at(call, "calls-itself", call.called());
      return;
    }
    var called = known.apply(call.called());
    if (called.isEmpty()) {
      findings.at(call, "unknown-call", call.called());
      return;
    }
    call.inputs()
        .forEach(
            (name, term) -> {
              var type = called.get().variables().get(name);
              if (type == null || term != null && !Expressions.fits(term, type)) {
                findings.at(call, "parameter", call.called(), name);
              }
            });
    call.outputs()
        .forEach(
            (name, variable) -> {
              VariableType type = called.get().variables().get(name);
              if (type == null || type != model.variables().get(variable)) {
                findings.at(call, "result", call.called(), name);
              }
            });
  }

  private boolean leadsTo(String wanted, String from, Set<String> seen) {
    if (!seen.add(from)) {
      return false;
    }
    return known.apply(from).stream()
        .flatMap(model -> model.all(Node.Call.class))
        .anyMatch(call -> call.called().equals(wanted) || leadsTo(wanted, call.called(), seen));
  }
}
