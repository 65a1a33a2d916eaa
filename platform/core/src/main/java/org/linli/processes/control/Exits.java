package org.linli.processes.control;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/**
 * Events at the edge of a locked step, or of a sub-process around it, by which a variant leaves it
 * before it is done. One that the template has may stay as it is; a new one may remind somebody,
 * but neither end the step, nor the process, nor go on with what comes after the step.
 */
final class Exits {

  private final ProcessModel template;
  private final ProcessModel variant;

  Exits(ProcessModel template, ProcessModel variant) {
    this.template = template;
    this.variant = variant;
  }

  /** Those that the template does not have. */
  List<Node.Boundary> opened(Node locked) {
    return around(locked)
        .flatMap(step -> variant.boundaries(step.id()).stream())
        .filter(event -> !isOfTemplate(event) && isExit(event))
        .toList();
  }

  private Stream<Node> around(Node step) {
    return Stream.iterate(
        step,
        Objects::nonNull,
        inner -> inner.within() == null ? null : variant.node(inner.within()));
  }

  private boolean isOfTemplate(Node.Boundary event) {
    return template
        .find(event.id())
        .filter(
            above ->
                above instanceof Node.Boundary known
                    && known.host().equals(event.host())
                    && known.interrupting() == event.interrupting()
                    && (!event.interrupting() || known.trigger().equals(event.trigger())))
        .isPresent();
  }

  private boolean isExit(Node.Boundary event) {
    return event.interrupting()
        || new Ways(variant)
            .from(event, null).stream()
                .map(variant::node)
                .anyMatch(
                    node ->
                        node instanceof Node.End end
                            ? end.terminating()
                            : template.find(node.id()).isPresent() && !node.equals(event));
  }
}
