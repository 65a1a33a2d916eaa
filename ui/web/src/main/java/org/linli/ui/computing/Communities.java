package org.linli.ui.computing;

import java.util.Locale;
import java.util.stream.Stream;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.Contracts;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.TenantId;

/** The communities that somebody may ask about: of the own division, or under a contract. */
final class Communities {

  private final Caller caller;
  private final Tenants tenants;
  private final Contracts contracts;

  /** A community by its name. */
  record Community(TenantId tenant, String name) {}

  Communities(Caller caller, Tenants tenants, Contracts contracts) {
    this.caller = caller;
    this.tenants = tenants;
    this.contracts = contracts;
  }

  Stream<Community> find(String words, int offset, int limit) {
    if (caller.tier() != Tier.OPERATOR) {
      return tenants
          .list(null, null, new PageRequest(offset, limit, words.isBlank() ? null : words))
          .items()
          .stream()
          .map(row -> new Community(row.id(), row.name()));
    }
    return contracts.communitiesOf(caller.organisation().orElse("")).stream()
        .map(one -> new Community(one.tenant(), one.name()))
        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
        .skip(offset)
        .limit(limit);
  }
}
