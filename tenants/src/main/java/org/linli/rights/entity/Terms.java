package org.linli.rights.entity;

import java.util.List;
import java.util.Set;

/**
 * What a contract says about data.
 *
 * @param exclusive no other operator works in the community while it is in force
 * @param scope the assets it was signed for; the operator touches nothing outside (000 §7.2 a 1)
 * @param clauses the first that covers a question decides
 */
public record Terms(boolean exclusive, Set<Asset> scope, List<Clause> clauses) {

  public Terms {
    scope = scope == null ? Set.of() : Set.copyOf(scope);
    clauses = clauses == null ? List.of() : List.copyOf(clauses);
  }
}
