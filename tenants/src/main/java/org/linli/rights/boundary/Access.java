package org.linli.rights.boundary;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * What the current caller wants to read of a community.
 *
 * @param subject what exactly, for the log: a device's id, a list's name; no personal data
 * @param facts what the asker knows; that somebody consented is nobody's to state
 * @param persons whom the data tell about, every one of them; empty where that is nobody, or nobody
 *     knows
 * @param scenario the application scenario 场景 in which it is wanted; null when none is named
 * @param fields of the asset, by their names in the catalogue; empty for all of them
 */
public record Access(
    Action action,
    Asset asset,
    Purpose purpose,
    TenantId tenant,
    String subject,
    Set<Fact> facts,
    Set<UUID> persons,
    String scenario,
    Set<String> fields) {

  public Access {
    facts = Set.copyOf(facts);
    persons = Set.copyOf(persons);
    fields = Set.copyOf(fields);
  }

  public Access(
      Action action,
      Asset asset,
      Purpose purpose,
      TenantId tenant,
      String subject,
      Set<Fact> facts) {
    this(action, asset, purpose, tenant, subject, facts, Set.of(), null, Set.of());
  }

  public Access(Action action, Asset asset, Purpose purpose, TenantId tenant, String subject) {
    this(action, asset, purpose, tenant, subject, Set.of());
  }

  /** The same of data that tell about these persons. */
  public Access about(Collection<UUID> whom) {
    return new Access(
        action, asset, purpose, tenant, subject, facts, Set.copyOf(whom), scenario, fields);
  }

  /** The same, in a scenario. */
  public Access in(String named) {
    return new Access(action, asset, purpose, tenant, subject, facts, persons, named, fields);
  }

  /** The same, for these fields alone. */
  public Access only(Set<String> some) {
    return new Access(action, asset, purpose, tenant, subject, facts, persons, scenario, some);
  }
}
