package org.linli.rights.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.persistence.Sql;
import org.linli.rights.control.Asker;
import org.linli.rights.control.ContractRules;
import org.linli.rights.control.ContractTable;
import org.linli.rights.control.RequestTable;
import org.linli.rights.control.Snapshot;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.TenantId;

/**
 * Operation contracts 运营合同 and their data clauses. The bureau concludes and ends them; each side
 * sees its own. A contract's rights begin and end with the instant, without anybody doing anything.
 */
@Facade
public class Contracts {

  private static final Set<String> ENTERPRISES = Set.of("OPERATOR", "PROPERTY");

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Snapshots snapshots;
  private final Announcements announcements;
  private final InstantSource clock;

  @Inject
  public Contracts(Jdbi jdbi, Scopes scopes, Snapshots snapshots, Announcements announcements) {
    this(jdbi, scopes, snapshots, announcements, InstantSource.system());
  }

  public Contracts(
      Jdbi jdbi,
      Scopes scopes,
      Snapshots snapshots,
      Announcements announcements,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.snapshots = snapshots;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Contracts() {
    this(null, null, null, null, null);
  }

  @Permit("contracts:read")
  public Page<ContractRow> list(PageRequest page) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                ContractTable.rows(
                    handle, null, null, page.pattern(), now(), page.offset(), page.limit()),
                ContractTable.count(handle, page.pattern()),
                page));
  }

  @Permit("contracts:read")
  public ContractRow get(TenantId tenant, UUID id) {
    return jdbi
        .withHandle(handle -> ContractTable.rows(handle, tenant, id, "%", now(), 0, 1))
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("contract"));
  }

  /**
   * The communities in which the operator works at this moment, of those whose contracts the caller
   * may see.
   */
  @Permit("contracts:read")
  public List<OperatedCommunity> communitiesOf(String operator) {
    return jdbi.withHandle(handle -> ContractTable.communities(handle, operator, now()));
  }

  @Permit("contracts:write")
  @Mutates("contract.concluded")
  public UUID conclude(ContractDraft draft) {
    var community = bureausOwn(draft.tenant());
    ContractRules.check(draft, now());
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          if (!ContractTable.kindOf(handle, draft.operator())
              .filter(ENTERPRISES::contains)
              .isPresent()) {
            throw new Invalid("operator", "unknown-enterprise");
          }
          if (ContractTable.numberTaken(handle, draft.tenant(), draft.number())) {
            throw new Conflict("contract");
          }
          for (var rival : ContractTable.rivals(handle, draft)) {
            if (rival.terms().exclusive() || draft.terms().exclusive()) {
              throw new ExclusiveContract(rival.number());
            }
          }
          ContractTable.insert(handle, id, community.code(), draft);
          RequestTable.readdress(handle, draft.tenant(), draft.operator());
          snapshots.changed(handle, draft.tenant());
        });
    announce(community);
    return id;
  }

  /**
   * Ends a contract before its time: its rights, and the grants that rest on it, are gone with the
   * same instant.
   */
  @Permit("contracts:write")
  @Mutates("contract.ended")
  public void end(TenantId tenant, UUID id) {
    var community = bureausOwn(tenant);
    jdbi.useHandle(
        handle -> {
          var now = now();
          if (!ContractTable.end(handle, tenant, id, now)) {
            throw new NotFound("contract");
          }
          RequestTable.endUnder(handle, tenant, id, now);
          snapshots.changed(handle, tenant);
        });
    announce(community);
  }

  private Snapshot bureausOwn(TenantId tenant) {
    var asker = Asker.of(scopes.caller());
    var community = snapshots.of(tenant);
    if (!asker.isResponsibleFor(community)) {
      throw new NotFound("tenant");
    }
    if (asker.party() != Party.BUREAU) {
      throw new NotPermitted("contracts:write");
    }
    return community;
  }

  private void announce(Snapshot community) {
    announcements.announce(
        new Changed(community.tenant(), community.code(), Set.of("tenant", "requests")));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
