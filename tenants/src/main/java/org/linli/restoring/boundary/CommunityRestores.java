package org.linli.restoring.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.persistence.Sql;
import org.linli.restoring.control.Restorable;
import org.linli.restoring.control.RestoreRows;
import org.linli.restoring.entity.CommunityRestore;
import org.linli.restoring.entity.RestoreRefused;
import org.linli.restoring.entity.RestoreRefused.Why;
import org.linli.restoring.entity.RestoreState;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.TenantId;

/** Restores of one community: one person asks, a second agrees, and how far it is is read here. */
@Facade
public class CommunityRestores {

  private static final String WHAT = "restore";
  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final AuditTrail trail;
  private final Tenants tenants;
  private final InstantSource clock;

  @Inject
  public CommunityRestores(Jdbi jdbi, Scopes scopes, AuditTrail trail, Tenants tenants) {
    this(jdbi, scopes, trail, tenants, InstantSource.system());
  }

  public CommunityRestores(
      Jdbi jdbi, Scopes scopes, AuditTrail trail, Tenants tenants, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.trail = trail;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected CommunityRestores() {
    this(null, null, null, null, null);
  }

  /** The last two hundred in the caller's reach, newest first. */
  @Permit("restore:read")
  public List<CommunityRestore> list() {
    return jdbi.withHandle(handle -> RestoreRows.list(handle, within()));
  }

  /**
   * Where one stands.
   *
   * @throws NotFound there is none in the caller's reach
   */
  @Permit("restore:read")
  public CommunityRestore get(UUID id) {
    return jdbi.withHandle(handle -> RestoreRows.find(handle, id, within()))
        .orElseThrow(() -> new NotFound(WHAT));
  }

  /**
   * Asks for a community to be brought back; nothing is, before somebody else agreed.
   *
   * @param moment not after now; what came since is lost, but for what never goes back
   * @param reason at most 400 characters
   * @throws NotFound there is no such community in the caller's reach
   * @throws Invalid no moment, one that has not come, or no reason
   * @throws RestoreRefused the community works, or is or was redrawn since
   * @throws Conflict one is asked for, agreed to or under way
   */
  @Permit("restore:propose")
  @Mutates("restore.proposed")
  public UUID propose(TenantId tenant, Instant moment, String reason) {
    if (tenant == null) {
      throw new Invalid("tenant", "required");
    }
    if (moment == null) {
      throw new Invalid("moment", "required");
    }
    if (moment.isAfter(now())) {
      throw new Invalid("moment", "future");
    }
    var why = Invalid.text("reason", reason, LONGEST_REASON);
    tenants.get(tenant);
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          Restorable.check(handle, tenant, moment);
          if (RestoreRows.stands(handle, tenant)) {
            throw new Conflict(WHAT);
          }
          RestoreRows.add(handle, id, tenant, moment, why, scopes.caller(), now());
        });
    trail.recordIn(tenant, "restore.proposed", id.toString());
    return id;
  }

  /**
   * The second person agrees; the process that keeps the machine does it within a minute.
   *
   * @throws NotFound there is none in the caller's reach
   * @throws RestoreRefused whoever asked for it cannot be the second, or what stands against it
   * @throws Conflict it was answered already
   */
  @Permit("restore:confirm")
  @Mutates("restore.confirmed")
  public void confirm(UUID id) {
    var restore = get(id);
    if (restore.proposer().equals(scopes.caller().accountId())) {
      throw new RestoreRefused(Why.SECOND_PERSON);
    }
    if (restore.state() != RestoreState.PROPOSED) {
      throw new Conflict(WHAT);
    }
    jdbi.useHandle(handle -> Restorable.check(handle, restore.tenant(), restore.moment()));
    decide(restore, RestoreState.CONFIRMED, "restore.confirmed");
  }

  /**
   * Whoever has a say in it takes it back, as long as it is not begun.
   *
   * @throws NotFound there is none in the caller's reach
   * @throws Conflict it is under way or over, or was taken back already
   */
  @Permit("restore:read")
  @Mutates("restore.withdrawn")
  public void withdraw(UUID id) {
    var caller = scopes.caller();
    if (!caller.may("restore:propose")) {
      caller.require("restore:confirm");
    }
    var restore = get(id);
    if (restore.state() != RestoreState.PROPOSED && restore.state() != RestoreState.CONFIRMED) {
      throw new Conflict(WHAT);
    }
    decide(restore, RestoreState.WITHDRAWN, "restore.withdrawn");
  }

  private void decide(CommunityRestore restore, RestoreState state, String action) {
    var decided =
        jdbi.withHandle(
            handle -> RestoreRows.decide(handle, restore, state, scopes.caller(), now()));
    if (!decided) {
      throw new Conflict(WHAT);
    }
    trail.recordIn(restore.tenant(), action, restore.id().toString());
  }

  private String within() {
    var scope = scopes.caller().scope();
    return scope == null ? "" : scope.value();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
