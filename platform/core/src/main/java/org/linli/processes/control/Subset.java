package org.linli.processes.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of BPMN 2.0 that runs here. Whatever a file has beyond it is named, element by element:
 * a drawing of which a part is passed over would promise what never happens.
 */
final class Subset {

  /** What runs. */
  private static final Set<String> STEPS =
      Set.of(
          "startEvent",
          "userTask",
          "serviceTask",
          "exclusiveGateway",
          "parallelGateway",
          "intermediateCatchEvent",
          "boundaryEvent",
          "subProcess",
          "callActivity",
          "endEvent",
          "sequenceFlow");

  /** What belongs to it, each to its parents. */
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "process", Set.of("definitions"),
          "message", Set.of("definitions"),
          "incoming", STEPS,
          "outgoing", STEPS,
          "conditionExpression", Set.of("sequenceFlow"),
          "timerEventDefinition", Set.of("intermediateCatchEvent", "boundaryEvent"),
          "messageEventDefinition", Set.of("intermediateCatchEvent", "boundaryEvent"),
          "terminateEventDefinition", Set.of("endEvent"),
          "timeDuration", Set.of("timerEventDefinition"),
          "timeDate", Set.of("timerEventDefinition"));

  /** What only explains: it never has an effect, in BPMN neither. */
  private static final Set<String> REMARKS =
      Set.of(
          "documentation",
          "textAnnotation",
          "text",
          "association",
          "group",
          "category",
          "categoryValue",
          "extensionElements");

  /** What we add. */
  private static final Set<String> OURS = Set.of("variable", "input", "output");

  private static final Set<String> OUR_ATTRIBUTES =
      Set.of("action", "later", "tries", "locked", "role", "assignee", "place", "limit", "outcome");

  /** What other engines would act upon. */
  private static final Pattern OTHER_ENGINES =
      Pattern.compile("https?://(activiti\\.org|flowable\\.org|camunda\\.org)/.*");

  private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,59}");

  /** What would change how a step runs, and with which value it does not. */
  private static final Map<String, String> PLAIN =
      Map.of(
          "triggeredByEvent", "false",
          "isForCompensation", "false",
          "startQuantity", "1",
          "completionQuantity", "1");

  private final Findings findings;
  private final Map<String, Element> byId = new HashMap<>();

  Subset(Findings findings) {
    this.findings = findings;
  }

  /** Returns the elements by their ids. */
  Map<String, Element> check(Element root) {
    if (!root.is("definitions")) {
      findings.at(root, "no-bpmn");
      return Map.of();
    }
    var processes = root.children("process").toList();
    if (processes.isEmpty()) {
      findings.anywhere(root.line(), "no-process");
    }
    processes.stream().skip(1).forEach(further -> findings.at(further, "one-process"));
    root.children().forEach(this::visit);
    return byId;
  }

  private void visit(Element element) {
    if (!element.isBpmn()) {
      foreign(element);
      return;
    }
    if (!isInside(element)) {
      findings.at(element, "outside", element.type());
      return;
    }
    if (STEPS.contains(element.type()) || element.is("process") || element.is("message")) {
      named(element);
    }
    attributes(element);
    if (!element.is("documentation")) {
      element.children().forEach(this::visit);
    }
  }

  private static boolean isInside(Element element) {
    var type = element.type();
    var parent = element.parent().type();
    return STEPS.contains(type)
        ? parent.equals("process") || parent.equals("subProcess")
        : REMARKS.contains(type) || PARTS.getOrDefault(type, Set.of()).contains(parent);
  }

  private void named(Element element) {
    if (!ID.matcher(element.id()).matches()) {
      findings.at(element, "id", element.id());
    } else if (byId.putIfAbsent(element.id(), element) != null) {
      findings.at(element, "id-twice", element.id());
    }
  }

  private void attributes(Element element) {
    element
        .attributes()
        .forEach(
            (name, value) -> {
              var plain = PLAIN.get(name);
              var ours = name.startsWith("linli:");
              var engine = name.startsWith("{") && isOtherEngines(name.substring(1));
              var how = List.of("implementation", "language").contains(name);
              if (plain != null && !plain.equals(value)
                  || ours && !OUR_ATTRIBUTES.contains(name.substring("linli:".length()))
                  || engine
                  || how && !value.startsWith("##") && !value.isBlank()) {
                findings.at(element, "attribute", name.replaceFirst("^\\{.*}", ""), value);
              }
            });
  }

  private void foreign(Element element) {
    var ours = Element.OURS.equals(element.namespace());
    if (isOtherEngines(element.namespace()) || ours && !OURS.contains(element.type())) {
      findings.at(element, "outside", element.type());
    }
  }

  private static boolean isOtherEngines(String namespace) {
    return namespace != null && OTHER_ENGINES.matcher(namespace).lookingAt();
  }
}
