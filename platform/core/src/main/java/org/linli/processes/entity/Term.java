package org.linli.processes.entity;

import java.util.List;
import java.util.Map;

/**
 * A condition or a value of a process: a small language over the declared variables, without calls,
 * loops or anything that could reach beyond them.
 *
 * <p>Its types are known when the file is read. So it cannot fail when it is asked: what is missing
 * is none, whatever is computed of none is none, and none is never equal to, above or below
 * anything but itself.
 */
public sealed interface Term {

  /** Null for none alone, which fits every type. */
  VariableType type();

  /** Null for none. */
  Object value(Map<String, Object> variables);

  /** Where it is a condition. */
  default boolean holds(Map<String, Object> variables) {
    return Boolean.TRUE.equals(value(variables));
  }

  /** A value that stands in the text; null for none. */
  record Literal(VariableType type, Object constant) implements Term {
    @Override
    public Object value(Map<String, Object> variables) {
      return constant;
    }
  }

  /** A declared variable. */
  record Named(VariableType type, String name) implements Term {
    @Override
    public Object value(Map<String, Object> variables) {
      return variables.get(name);
    }
  }

  /** A list in the text. */
  record Listing(List<Term> items) implements Term {
    @Override
    public VariableType type() {
      return VariableType.LIST;
    }

    @Override
    public Object value(Map<String, Object> variables) {
      return items.stream()
          .map(item -> item.value(variables))
          .filter(java.util.Objects::nonNull)
          .toList();
    }
  }

  /** Turns a condition around. */
  record Not(Term term) implements Term {
    @Override
    public VariableType type() {
      return VariableType.BOOLEAN;
    }

    @Override
    public Object value(Map<String, Object> variables) {
      return !term.holds(variables);
    }
  }

  /** Two terms and what joins them. */
  record Pair(Operator operator, Term left, Term right, VariableType type) implements Term {
    @Override
    public Object value(Map<String, Object> variables) {
      return switch (operator) {
        case AND -> left.holds(variables) && right.holds(variables);
        case OR -> left.holds(variables) || right.holds(variables);
        default -> operator.of(left.value(variables), right.value(variables));
      };
    }
  }
}
