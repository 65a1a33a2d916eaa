package org.linli.processes.control;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Token;
import org.linli.processes.entity.Trigger;

/** Whether an instance, as it stands, could go on by another version of its process. */
final class Fitting {

  /** A timer or a message that a token waits for. */
  record Armed(int token, String node) {}

  private final Run run;
  private final ProcessModel to;

  Fitting(Run run, ProcessModel to) {
    this.run = run;
    this.to = to;
  }

  /** What it stands at that the other version does not have, or not so; empty where it fits. */
  List<String> missing(List<Armed> armed) {
    var missing = new TreeSet<String>();
    for (var token : run.tokens()) {
      if (!stands(token)) {
        missing.add(run.at(token).name());
      }
    }
    for (var event : armed) {
      var here = run.model().find(event.node());
      if (!isSameEvent(here.orElse(null), to.find(event.node()).orElse(null))) {
        missing.add(here.map(Node::name).orElse(event.node()));
      }
    }
    run.variables()
        .keySet()
        .forEach(
            name -> {
              if (to.variables().get(name) != run.model().variables().get(name)) {
                missing.add(name);
              }
            });
    return List.copyOf(missing);
  }

  private boolean stands(Token token) {
    var here = run.at(token);
    var there = to.find(token.node()).orElse(null);
    return there != null
        && there.getClass() == here.getClass()
        && Objects.equals(there.within(), here.within())
        && (!(there instanceof Node.Parallel)
            || to.in(there.id()).stream().anyMatch(flow -> flow.id().equals(token.via())));
  }

  private static boolean isSameEvent(Node here, Node there) {
    return switch (here) {
      case Node.Boundary one when there instanceof Node.Boundary other ->
          one.host().equals(other.host()) && isSameKind(one.trigger(), other.trigger());
      case Node.Catch one when there instanceof Node.Catch other ->
          isSameKind(one.trigger(), other.trigger());
      case null, default -> false;
    };
  }

  /** How long it waits is as it was when it began; which message, has to be the same. */
  private static boolean isSameKind(Trigger one, Trigger other) {
    return one instanceof Trigger.Timer && other instanceof Trigger.Timer || one.equals(other);
  }
}
