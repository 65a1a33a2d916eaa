package org.linli.rights.entity;

import java.util.Set;

/**
 * A data clause of an operation contract 数据条款. An empty set means "any".
 *
 * @param number its number in the contract, for example {@code 8.2}
 * @param text what was agreed, in the contract's own words
 */
public record Clause(
    String number,
    Set<Party> parties,
    Set<Asset> assets,
    Set<Action> actions,
    Set<Purpose> purposes,
    Outcome decision,
    String text) {

  public Clause {
    parties = parties == null ? Set.of() : Set.copyOf(parties);
    assets = assets == null ? Set.of() : Set.copyOf(assets);
    actions = actions == null ? Set.of() : Set.copyOf(actions);
    purposes = purposes == null ? Set.of() : Set.copyOf(purposes);
  }

  public boolean covers(Question question) {
    return holds(parties, question.party())
        && holds(assets, question.asset())
        && holds(actions, question.action())
        && holds(purposes, question.purpose());
  }

  private static <T> boolean holds(Set<T> set, T value) {
    return set.isEmpty() || set.contains(value);
  }
}
