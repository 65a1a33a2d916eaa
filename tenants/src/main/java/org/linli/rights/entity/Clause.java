package org.linli.rights.entity;

import java.time.Instant;
import java.util.Set;

/**
 * A data clause of an operation contract 数据条款. An empty set means "any".
 *
 * @param number its number in the contract, for example {@code 8.2}
 * @param organisations of the parties those alone, by the id with which they ask
 * @param text what was agreed, in the contract's own words
 * @param from its first moment; null for the contract's own
 * @param until the first moment at which it no longer holds; null for the contract's own
 */
public record Clause(
    String number,
    Set<Party> parties,
    Set<String> organisations,
    Set<Asset> assets,
    Set<Action> actions,
    Set<Purpose> purposes,
    Outcome decision,
    String text,
    Instant from,
    Instant until) {

  public Clause {
    parties = parties == null ? Set.of() : Set.copyOf(parties);
    organisations = organisations == null ? Set.of() : Set.copyOf(organisations);
    assets = assets == null ? Set.of() : Set.copyOf(assets);
    actions = actions == null ? Set.of() : Set.copyOf(actions);
    purposes = purposes == null ? Set.of() : Set.copyOf(purposes);
  }

  public Clause(
      String number,
      Set<Party> parties,
      Set<Asset> assets,
      Set<Action> actions,
      Set<Purpose> purposes,
      Outcome decision,
      String text) {
    this(number, parties, Set.of(), assets, actions, purposes, decision, text, null, null);
  }

  public boolean covers(Question question) {
    return holds(parties, question.party())
        && holds(assets, question.asset())
        && holds(actions, question.action())
        && holds(purposes, question.purpose())
        && (organisations.isEmpty() ? !ofOneAmongMany(question) : names(question))
        && (from == null || !question.at().isBefore(from))
        && (until == null || question.at().isBefore(until));
  }

  /** Of a community's owners' committees a contract speaks to the one that it names. */
  private static boolean ofOneAmongMany(Question question) {
    return question.party() == Party.OWNERS_COMMITTEE;
  }

  private boolean names(Question question) {
    return question.organisation().isPresent()
        && organisations.contains(question.organisation().get());
  }

  private static <T> boolean holds(Set<T> set, T value) {
    return set.isEmpty() || set.contains(value);
  }
}
