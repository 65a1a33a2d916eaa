package org.linli.things.entity;

import java.util.List;

/**
 * Which entity, collection or property an address names.
 *
 * @param steps from the root: a collection, perhaps one entity of it, what that is linked to…
 * @param property of the last entity, and the members below it; empty for the entity itself
 */
public record Address(List<Step> steps, List<String> property, Tail tail) {

  /** A collection, a link, or one entity of them. */
  public record Step(String name, Long id) {}

  /** What is wanted of it. */
  public enum Tail {
    ENTITY,
    VALUE,
    REFERENCES
  }

  public Step last() {
    return steps.getLast();
  }
}
