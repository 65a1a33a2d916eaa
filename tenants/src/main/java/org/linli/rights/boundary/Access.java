package org.linli.rights.boundary;

import java.util.Set;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * What the current caller wants to read of a community.
 *
 * @param subject what exactly, for the log: a device's id, a list's name; no personal data
 */
public record Access(
    Action action, Asset asset, Purpose purpose, TenantId tenant, String subject, Set<Fact> facts) {

  public Access {
    facts = Set.copyOf(facts);
  }

  public Access(Action action, Asset asset, Purpose purpose, TenantId tenant, String subject) {
    this(action, asset, purpose, tenant, subject, Set.of());
  }
}
