package org.linli.things.entity;

import java.util.List;

/** An expression of {@code $filter} or {@code $orderby}. */
public sealed interface Expr {

  /**
   * A value that stands in the query.
   *
   * @param value null for {@code null}
   */
  record Literal(Property.Type type, Object value) implements Expr {}

  /** A property, perhaps of something linked: {@code Datastream/Thing/name}. */
  record Member(List<String> path) implements Expr {}

  record Call(String function, List<Expr> arguments) implements Expr {}

  record Binary(String operator, Expr left, Expr right) implements Expr {}

  record Not(Expr inner) implements Expr {}

  record Negative(Expr inner) implements Expr {}
}
