package org.linli.processes.control;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/**
 * Ways of a variant around a locked step that the template does not have. Where another branch of
 * the template passes the step by anyway, it still stands before some of its locked steps and
 * outcomes: before those it stands in the variant, too.
 */
final class Detours {

  private final ProcessModel template;
  private final ProcessModel variant;

  Detours(ProcessModel template, ProcessModel variant) {
    this.template = template;
    this.variant = variant;
  }

  /**
   * @param locked of the template; the variant has it, too
   */
  boolean leadAround(Node locked) {
    var above = new Ways(template);
    var here = new Ways(variant);
    return above.cannotPassBy(locked.id()) && !here.cannotPassBy(locked.id())
        || isUnguarded(locked);
  }

  /** Whether something that is come to through it alone is come to without it. */
  private boolean isUnguarded(Node locked) {
    if (locked instanceof Node.Boundary) {
      return false;
    }
    var guarded = goals(template, locked.within());
    guarded.removeAll(goals(template, new Ways(template).around(locked)));
    return goals(variant, new Ways(variant).around(variant.node(locked.id()))).stream()
        .anyMatch(guarded::contains);
  }

  private static Set<String> goals(ProcessModel model, String within) {
    return goals(
        model,
        model.nodes().stream()
            .filter(node -> Objects.equals(node.within(), within))
            .map(Node::id)
            .collect(Collectors.toSet()));
  }

  /** Locked steps by their ids, ends by how the matter ended. */
  private static Set<String> goals(ProcessModel model, Set<String> nodes) {
    return nodes.stream()
        .map(model::node)
        .filter(node -> node instanceof Node.End || node.base().locked())
        .map(node -> node instanceof Node.End end ? "outcome " + end.outcome() : node.id())
        .collect(Collectors.toSet());
  }
}
