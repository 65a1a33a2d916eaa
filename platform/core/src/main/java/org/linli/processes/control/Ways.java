package org.linli.processes.control;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/** The ways through a process. */
final class Ways {

  private final ProcessModel model;

  Ways(ProcessModel model) {
    this.model = model;
  }

  /**
   * Whether no way leads from the beginning to an end without that step, nor around the
   * sub-processes it lies in. A sub-process is passed whole here: its inner ways are asked for in
   * it.
   */
  boolean cannotPassBy(String id) {
    var node = model.node(id);
    return !isPassable(node) && (node.within() == null || cannotPassBy(node.within()));
  }

  private boolean isPassable(Node without) {
    return without instanceof Node.Boundary
        || around(without).stream().anyMatch(at -> model.node(at) instanceof Node.End);
  }

  /** What is come to beside that step, in the process or sub-process that it lies in. */
  Set<String> around(Node without) {
    return model
        .start(without.within())
        .map(start -> from(start, without.id()))
        .orElseGet(HashSet::new);
  }

  /**
   * What is come to from a step, with itself.
   *
   * @param without behind which nothing is looked for; null for none
   */
  Set<String> from(Node step, String without) {
    var seen = new HashSet<String>();
    var next = new ArrayDeque<String>();
    next.add(step.id());
    while (!next.isEmpty()) {
      var at = next.poll();
      if (at.equals(without) || !seen.add(at)) {
        continue;
      }
      model.out(at).forEach(flow -> next.add(flow.to()));
      model.boundaries(at).forEach(event -> next.add(event.id()));
    }
    return seen;
  }
}
