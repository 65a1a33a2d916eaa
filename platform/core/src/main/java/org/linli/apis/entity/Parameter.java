package org.linli.apis.entity;

import java.util.List;

/**
 * A parameter of an interface.
 *
 * @param in {@code path} or {@code query}
 * @param values the words it takes; empty for any
 */
public record Parameter(
    String name,
    String in,
    boolean required,
    String type,
    String description,
    List<String> values) {

  public Parameter {
    values = values == null ? List.of() : List.copyOf(values);
  }
}
