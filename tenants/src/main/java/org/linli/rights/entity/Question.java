package org.linli.rights.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.linli.tenancy.entity.TenantId;

/**
 * May this party do this with that, for this purpose, in that community, at that moment?
 *
 * @param organisation who exactly asks: an enterprise's or department's id, or the code of the
 *     asking division
 * @param facts what the asking capability knows of the data
 */
public record Question(
    Party party,
    Optional<String> organisation,
    Action action,
    Asset asset,
    Purpose purpose,
    TenantId tenant,
    Instant at,
    Set<Fact> facts) {

  public Question {
    facts = Set.copyOf(facts);
  }

  public Question(
      Party party,
      Optional<String> organisation,
      Action action,
      Asset asset,
      Purpose purpose,
      TenantId tenant,
      Instant at) {
    this(party, organisation, action, asset, purpose, tenant, at, Set.of());
  }
}
