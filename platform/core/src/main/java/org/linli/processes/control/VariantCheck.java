package org.linli.processes.control;

import java.util.Objects;
import org.linli.processes.entity.Due;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Trigger;

/**
 * Whether a variant stays within what its template leaves open: what is locked stays, with the same
 * people and the same deed, and can neither be passed by nor be cut off; limits may only be
 * shorter, waits that are locked last as long as they do above.
 */
final class VariantCheck {

  private final ProcessModel template;
  private final ProcessModel variant;
  private final Findings findings;

  VariantCheck(ProcessModel template, ProcessModel variant, Findings findings) {
    this.template = template;
    this.variant = variant;
    this.findings = findings;
  }

  void check() {
    template
        .variables()
        .forEach(
            (name, type) -> {
              if (variant.variables().get(name) != type) {
                findings.anywhere(0, "variant-variable", name);
              }
            });
    template.nodes().stream().filter(node -> node.base().locked()).forEach(this::locked);
    template.all(Node.UserTask.class).forEach(this::limit);
  }

  private void locked(Node above) {
    var here = variant.find(above.id()).filter(node -> node.getClass() == above.getClass());
    if (here.isEmpty() || !Objects.equals(here.get().within(), above.within())) {
      findings.anywhere(0, "variant-removed", above.name());
      return;
    }
    var node = here.get();
    if (!node.base().locked()) {
      findings.at(node, "variant-unlocked");
    }
    if (!isSame(above, node)) {
      findings.at(node, "variant-weakened");
    }
    if (new Detours(template, variant).leadAround(above)) {
      findings.at(node, "variant-passed-by");
    }
    new Exits(template, variant)
        .opened(node)
        .forEach(event -> findings.at(event, "variant-cut-off", node.name()));
  }

  private boolean isSame(Node above, Node node) {
    return switch (above) {
      case Node.UserTask task -> task.candidates().equals(((Node.UserTask) node).candidates());
      case Node.ServiceTask task -> {
        var other = (Node.ServiceTask) node;
        yield task.action().equals(other.action())
            && task.inputs().equals(other.inputs())
            && task.outputs().equals(other.outputs());
      }
      case Node.Call call -> {
        var other = (Node.Call) node;
        yield call.called().equals(other.called())
            && call.inputs().equals(other.inputs())
            && call.outputs().equals(other.outputs());
      }
      case Node.End end -> {
        var other = (Node.End) node;
        yield end.outcome().equals(other.outcome()) && end.terminating() == other.terminating();
      }
      // A wait, such as a publication 公示, protects those who wait with it: shorter takes from
      // them, and longer holds up whoever asked.
      case Node.Catch event -> event.trigger().equals(((Node.Catch) node).trigger());
      case Node.Boundary event -> {
        var other = (Node.Boundary) node;
        yield event.host().equals(other.host())
            && event.interrupting() == other.interrupting()
            && isNoLater(event.trigger(), other.trigger());
      }
      case Node.Exclusive gateway -> sameChoices(gateway, (Node.Exclusive) node);
      case Node.Start start -> true;
      case Node.Parallel gateway -> true;
      case Node.SubProcess sub -> true;
    };
  }

  /** A locked choice keeps its conditions; where its ways lead may have more steps in between. */
  private boolean sameChoices(Node.Exclusive above, Node.Exclusive here) {
    return Objects.equals(above.defaultFlow(), here.defaultFlow())
        && template.out(above.id()).stream()
            .allMatch(
                flow ->
                    variant.out(here.id()).stream()
                        .anyMatch(
                            other ->
                                other.id().equals(flow.id())
                                    && Objects.equals(other.condition(), flow.condition())))
        && template.out(above.id()).size() == variant.out(here.id()).size();
  }

  private static boolean isNoLater(Trigger above, Trigger here) {
    return above instanceof Trigger.Timer one && here instanceof Trigger.Timer other
        ? isNoLonger(one.due(), other.due())
        : above.equals(here);
  }

  private void limit(Node.UserTask above) {
    if (variant.find(above.id()).orElse(null) instanceof Node.UserTask here
        && above.limit() != null
        && (here.limit() == null || !isNoLonger(above.limit(), here.limit()))) {
      findings.at(here, "variant-limit", said(above.limit()));
    }
  }

  private static boolean isNoLonger(Due above, Due here) {
    return above.length() != null && here.length() != null
        ? here.length().isNoLongerThan(above.length())
        : above.equals(here);
  }

  private static String said(Due limit) {
    return limit.length() == null ? "" : limit.length().written();
  }
}
