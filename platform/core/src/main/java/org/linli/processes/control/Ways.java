package org.linli.processes.control;

import java.util.ArrayDeque;
import java.util.HashSet;
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
    if (without instanceof Node.Boundary) {
      return true;
    }
    var seen = new HashSet<String>();
    var next = new ArrayDeque<String>();
    model.start(without.within()).ifPresent(start -> next.add(start.id()));
    while (!next.isEmpty()) {
      var at = next.poll();
      if (at.equals(without.id()) || !seen.add(at)) {
        continue;
      }
      if (model.node(at) instanceof Node.End) {
        return true;
      }
      model.out(at).forEach(flow -> next.add(flow.to()));
      model.boundaries(at).forEach(event -> next.add(event.id()));
    }
    return false;
  }
}
