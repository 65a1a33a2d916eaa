package org.linli.processes.control;

import java.util.Map;
import java.util.stream.Collectors;

/** The conditions of a file as their author wrote them. */
final class Conditions {

  private Conditions() {}

  /** By the id of their way. */
  static Map<String, String> of(String file) {
    return new XmlFile(new Findings())
        .read(file)
        .map(
            root ->
                root.everything()
                    .filter(element -> element.is("sequenceFlow"))
                    .filter(flow -> flow.child("conditionExpression").isPresent())
                    .collect(
                        Collectors.toMap(
                            Element::id,
                            flow -> flow.child("conditionExpression").orElseThrow().said(),
                            (one, other) -> one)))
        .orElse(Map.of());
  }
}
