package org.linli.processes.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.calendar.entity.Limit;
import org.linli.processes.entity.Due;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.Term;
import org.linli.processes.entity.VariableType;

/** Reads what we add to the elements of BPMN: candidates, limits, actions and values. */
final class Mapping {

  private static final int USUAL_TRIES = 3;
  private static final int MOST_TRIES = 20;
  private static final Duration LONGEST = Duration.ofDays(3660);

  private final Findings findings;
  private final Map<String, VariableType> variables;

  Mapping(Findings findings, Map<String, VariableType> variables) {
    this.findings = findings;
    this.variables = variables;
  }

  Node.Candidates candidates(Element element) {
    var roles = element.attribute("linli:role");
    var assignee = variable(element, "linli:assignee");
    if (roles == null && assignee == null) {
      findings.at(element, "nobody");
    }
    return new Node.Candidates(
        assignee,
        roles == null ? List.of() : Stream.of(roles.split("[,\\s]+")).toList(),
        variable(element, "linli:place"));
  }

  /** The name of a variable that holds a text. */
  private String variable(Element element, String attribute) {
    var name = element.attribute(attribute);
    if (name != null && variables.get(name) != VariableType.TEXT) {
      findings.at(element, "no-text-variable", name);
    }
    return name;
  }

  /** Null where there is none. */
  Due limit(Element element) {
    var written = element.attribute("linli:limit");
    return written == null ? null : duration(element, written);
  }

  Due duration(Element element, String written) {
    try {
      var limit = Limit.of(written);
      if (limit.isPositive() && (limit.isWorking() || limit.plain().compareTo(LONGEST) <= 0)) {
        return new Due(limit, null, null);
      }
    } catch (IllegalArgumentException e) {
      // Named below.
    }
    findings.at(element, "duration", written);
    return new Due(new Limit(Duration.ofDays(1), null), null, null);
  }

  /** An instant, or a date computed of the variables. */
  Due date(Element element, String written) {
    if (Character.isDigit(written.isEmpty() ? ' ' : written.charAt(0))) {
      try {
        return new Due(null, OffsetDateTime.parse(written).toInstant(), null);
      } catch (DateTimeException e) {
        findings.at(element, "date", written);
        return new Due(null, Instant.MAX, null);
      }
    }
    return new Due(null, null, term(element, written, VariableType.DATE));
  }

  int tries(Element element) {
    var written = element.attribute("linli:tries");
    if (written == null) {
      return USUAL_TRIES;
    }
    if (!written.matches("\\d{1,2}")
        || Integer.parseInt(written) > MOST_TRIES
        || written.matches("0+")) {
      findings.at(element, "tries", written, String.valueOf(MOST_TRIES));
      return USUAL_TRIES;
    }
    return Integer.parseInt(written);
  }

  boolean flag(Element element, String attribute) {
    var written = element.attribute(attribute);
    if (written != null && !List.of("true", "false").contains(written)) {
      findings.at(element, "attribute", attribute, written);
    }
    return "true".equals(written);
  }

  Map<String, Term> inputs(Element element) {
    return pairs(
        element, "input", child -> term(child, child.attributes().getOrDefault("value", ""), null));
  }

  /** By the name of the result, the variable that takes it. */
  Map<String, String> outputs(Element element) {
    return pairs(
        element,
        "output",
        child -> {
          var variable = child.attributes().getOrDefault("variable", "");
          if (!variables.containsKey(variable)) {
            findings.at(element, "unknown-variable", variable);
          }
          return variable;
        });
  }

  private <T> Map<String, T> pairs(Element element, String type, Function<Element, T> value) {
    var pairs = new LinkedHashMap<String, T>();
    element
        .ours(type)
        .forEach(
            child -> {
              var read = value.apply(child);
              if (read == null || child.name().isEmpty() || pairs.put(child.name(), read) != null) {
                findings.at(element, "pair", type, child.name());
              }
            });
    return pairs;
  }

  /** Null where it cannot be read; the findings say why. */
  Term term(Element element, String written, VariableType wanted) {
    try {
      return Expressions.of(written, variables, wanted);
    } catch (ExpressionFault fault) {
      var named = element.id().isEmpty() && element.parent() != null ? outer(element) : element;
      findings.at(
          named, "expression", fault.reason(), String.valueOf(fault.at()), fault.near(), written);
      return null;
    }
  }

  private static Element outer(Element element) {
    var outer = element;
    while (outer.id().isEmpty() && outer.parent() != null) {
      outer = outer.parent();
    }
    return outer;
  }
}
