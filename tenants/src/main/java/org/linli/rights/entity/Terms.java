package org.linli.rights.entity;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What a contract says about data.
 *
 * @param exclusive while it is in force nobody else is granted one of its scenarios in the
 *     community
 * @param scope the assets it was signed for; the enterprise touches nothing outside (000 §7.2 a 1)
 * @param scenarios the scenarios 场景 it grants; empty for all of them
 * @param clauses the first that covers a question decides
 */
public record Terms(
    boolean exclusive, Set<Asset> scope, Set<String> scenarios, List<Clause> clauses) {

  public Terms {
    scope = scope == null ? Set.of() : Set.copyOf(scope);
    scenarios = scenarios == null ? Set.of() : Set.copyOf(scenarios);
    clauses = clauses == null ? List.of() : List.copyOf(clauses);
  }

  public Terms(boolean exclusive, Set<Asset> scope, List<Clause> clauses) {
    this(exclusive, scope, Set.of(), clauses);
  }

  /** Whether the two cannot stand beside each other in one community at one time. */
  public boolean excludes(Terms other) {
    return (exclusive || other.exclusive)
        && (scenarios.isEmpty()
            || other.scenarios.isEmpty()
            || !Collections.disjoint(scenarios, other.scenarios));
  }
}
