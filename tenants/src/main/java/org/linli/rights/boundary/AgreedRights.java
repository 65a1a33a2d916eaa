package org.linli.rights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.rights.control.RequestTable;
import org.linli.rights.control.RightTable;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.TenantId;

/**
 * Where signed contracts become rights. Each community's part is written inside that community, in
 * the transaction of the signature: all of it or nothing. Rights are kept as spans between two
 * instants, so they begin and end by the clock alone.
 */
@ApplicationScoped
public class AgreedRights {

  private static final String PART = "contracts";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Snapshots snapshots;

  @Inject
  public AgreedRights(Jdbi jdbi, Scopes scopes, Snapshots snapshots) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.snapshots = snapshots;
  }

  /** For the container's proxy alone. */
  protected AgreedRights() {
    this(null, null, null);
  }

  /**
   * Whether the same could be entered now: for those who still negotiate.
   *
   * @throws ExclusiveContract when it could not
   */
  public void check(List<Agreed> all) {
    byCommunity(all)
        .forEach(
            (tenant, some) ->
                scopes.aside(
                    PART,
                    tenant,
                    () -> {
                      jdbi.useHandle(handle -> refuseRivals(handle, tenant, some));
                      return null;
                    }));
  }

  /**
   * Enters what all have signed. An earlier text of the same contract holds until this one begins.
   *
   * @throws ExclusiveContract when it cannot stand beside another contract
   */
  public void enter(List<Agreed> all, Instant now) {
    byCommunity(all)
        .forEach(
            (tenant, some) ->
                scopes.aside(
                    PART,
                    tenant,
                    () -> {
                      jdbi.useHandle(handle -> enter(handle, tenant, some, now));
                      return null;
                    }));
  }

  /** Ends what the contract's texts before that version give in the communities. */
  public void end(UUID contract, int before, Collection<TenantId> communities, Instant at) {
    for (var tenant : communities) {
      scopes.aside(
          PART,
          tenant,
          () -> {
            jdbi.useHandle(
                handle -> {
                  RightTable.clip(handle, tenant, contract, before, at);
                  RequestTable.endUnder(handle, tenant, contract, at);
                  snapshots.changed(handle, tenant);
                });
            return null;
          });
    }
  }

  /** The communities in which the enterprise works at that moment, of those the caller may see. */
  public List<OperatedCommunity> communitiesOf(String operator, Instant at) {
    return jdbi.withHandle(handle -> RightTable.communities(handle, operator, at));
  }

  private void enter(Handle handle, TenantId tenant, List<Agreed> some, Instant now) {
    refuseRivals(handle, tenant, some);
    for (var agreed : some) {
      RightTable.clip(handle, tenant, agreed.contract(), agreed.version(), agreed.from());
      // A grant that rests on the contract lasts no longer than its newest text.
      RequestTable.endUnder(handle, tenant, agreed.contract(), agreed.until());
      RightTable.insert(handle, agreed);
      if (agreed.party() == Party.OPERATOR && !agreed.from().isAfter(now)) {
        RequestTable.readdress(handle, tenant, agreed.operator());
      }
    }
    snapshots.changed(handle, tenant);
  }

  private static void refuseRivals(Handle handle, TenantId tenant, List<Agreed> some) {
    for (var standing : RightTable.signed(handle, tenant)) {
      for (var agreed : some) {
        if (!standing.id().equals(agreed.contract())
            && standing.overlaps(agreed.from(), agreed.until())
            && standing.terms().excludes(agreed.terms())) {
          throw new ExclusiveContract(tenant);
        }
      }
    }
  }

  private static Map<TenantId, List<Agreed>> byCommunity(List<Agreed> all) {
    var byCommunity = new LinkedHashMap<TenantId, List<Agreed>>();
    // In one order for everybody, so that two signatures do not wait for each other in a ring.
    all.stream()
        .sorted(Comparator.comparing(agreed -> agreed.tenant().value()))
        .forEach(
            agreed ->
                byCommunity
                    .computeIfAbsent(agreed.tenant(), tenant -> new ArrayList<>())
                    .add(agreed));
    return byCommunity;
  }
}
