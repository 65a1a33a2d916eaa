package org.linli.rights.entity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.linli.catalogue.entity.Level;
import org.linli.tenancy.entity.TenantId;

/**
 * May this party do this with that, for this purpose, in that community, at that moment?
 *
 * @param organisation who exactly asks: an enterprise's or department's id, or the code of the
 *     asking division
 * @param facts what the asking capability knows of the data
 * @param field the one field that is asked about; null for the asset as a whole, which counts as
 *     its strictest field
 * @param scenario the application scenario 场景 in which it is asked; null when none is named
 * @param consent the texts that the persons agreed to; null when nobody did, or nobody knows
 */
public record Question(
    Party party,
    Optional<String> organisation,
    Action action,
    Asset asset,
    Purpose purpose,
    TenantId tenant,
    Instant at,
    Set<Fact> facts,
    GradedField field,
    String scenario,
    String consent) {

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
      Instant at,
      Set<Fact> facts) {
    this(party, organisation, action, asset, purpose, tenant, at, facts, null, null, null);
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

  /** The same, of one field. */
  public Question of(GradedField one) {
    return new Question(
        party, organisation, action, asset, purpose, tenant, at, facts, one, scenario, consent);
  }

  /** The same, in a scenario. */
  public Question in(String named) {
    return new Question(
        party, organisation, action, asset, purpose, tenant, at, facts, field, named, consent);
  }

  /** The same, with other facts. */
  public Question knowing(Set<Fact> others) {
    return new Question(
        party, organisation, action, asset, purpose, tenant, at, others, field, scenario, consent);
  }

  /** The same, with the consent of all persons that it is about. */
  public Question consented(String texts) {
    var known = EnumSet.of(Fact.CONSENT);
    known.addAll(facts);
    return new Question(
        party, organisation, action, asset, purpose, tenant, at, known, field, scenario, texts);
  }

  /** The level of what is asked about. */
  public Level level() {
    return field == null ? GradedFields.level(asset) : field.level();
  }

  /** Whether sensitive personal information is asked about. */
  public boolean isSensitive() {
    return field == null ? GradedFields.isSensitive(asset) : field.sensitive();
  }
}
