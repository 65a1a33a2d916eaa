package org.linli.rights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.TenantId;

/**
 * What the community's consents and households do to its data: a change of either counts for every
 * decision from its very transaction on.
 */
@ApplicationScoped
public class ConsentRights {

  /** An enterprise under contract. */
  public record Enterprise(Party party, String organisation) {}

  private final Jdbi jdbi;
  private final Snapshots snapshots;

  @Inject
  public ConsentRights(Jdbi jdbi, Snapshots snapshots) {
    this.jdbi = jdbi;
    this.snapshots = snapshots;
  }

  /** For a part that stands alone and believes no other's snapshots. */
  public ConsentRights(Jdbi jdbi, Scopes scopes) {
    this(jdbi, new Snapshots(jdbi, scopes));
  }

  /** For the container's proxy alone. */
  protected ConsentRights() {
    this(null, (Snapshots) null);
  }

  /** Consents, or who lives where, changed in the current transaction. */
  public void changed(TenantId tenant) {
    jdbi.useHandle(handle -> snapshots.changed(handle, tenant));
  }

  /**
   * The enterprises that work in the community under a contract in force: those that a consent can
   * name.
   */
  public List<Enterprise> enterprises(TenantId tenant, Instant at) {
    return snapshots.of(tenant).contracts().stream()
        .filter(contract -> contract.inForce(at))
        .map(contract -> new Enterprise(contract.party(), contract.operator()))
        .distinct()
        .toList();
  }

  /** What may be gathered in the community, as of now; it does not change any more. */
  public CollectionRights collection(TenantId tenant) {
    return new CollectionRights(snapshots.of(tenant));
  }
}
