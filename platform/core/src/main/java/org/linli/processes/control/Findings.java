package org.linli.processes.control;

import java.util.ArrayList;
import java.util.List;
import org.linli.processes.entity.Finding;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.Node;

/**
 * Collects what is wrong with a file: all of it, so that its author does not learn it piecemeal.
 */
final class Findings {

  /** Beyond so many nobody reads. */
  private static final int MOST = 500;

  private final List<Finding> found = new ArrayList<>();

  void at(Element element, String code, String... details) {
    add(
        new Finding(
            code, element.type(), element.id(), element.name(), element.line(), List.of(details)));
  }

  void at(Node node, String code, String... details) {
    var name = node.name().equals(node.id()) ? "" : node.name();
    add(new Finding(code, type(node), node.id(), name, node.base().line(), List.of(details)));
  }

  void at(Flow flow, String code, String... details) {
    add(new Finding(code, "sequenceFlow", flow.id(), "", flow.line(), List.of(details)));
  }

  void anywhere(int line, String code, String... details) {
    add(new Finding(code, "definitions", "", "", line, List.of(details)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Finding> all() {
    return List.copyOf(found);
  }

  private void add(Finding finding) {
    if (found.size() < MOST) {
      found.add(finding);
    }
  }

  private static String type(Node node) {
    return switch (node) {
      case Node.Start start -> "startEvent";
      case Node.UserTask task -> "userTask";
      case Node.ServiceTask task -> "serviceTask";
      case Node.Exclusive gateway -> "exclusiveGateway";
      case Node.Parallel gateway -> "parallelGateway";
      case Node.Catch event -> "intermediateCatchEvent";
      case Node.Boundary event -> "boundaryEvent";
      case Node.SubProcess sub -> "subProcess";
      case Node.Call call -> "callActivity";
      case Node.End end -> "endEvent";
    };
  }
}
