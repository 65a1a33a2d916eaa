package org.linli.erasure.boundary;

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
import org.linli.erasure.control.ErasurePack;
import org.linli.erasure.control.ErasureRows;
import org.linli.erasure.control.Prepared;
import org.linli.erasure.entity.Erasure;
import org.linli.erasure.entity.ErasureState;
import org.linli.erasure.entity.ErasureTerm;
import org.linli.erasure.entity.ErasureUnprepared;
import org.linli.erasure.entity.SecondPerson;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.persistence.Sql;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.TenantId;

/** Erasures: one person wants one, a second agrees, and what was done is read here. */
@Facade
public class Erasures {

  private static final String WHAT = "erasure";
  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final AuditTrail trail;
  private final Tenants tenants;
  private final InstantSource clock;

  @Inject
  public Erasures(Jdbi jdbi, Scopes scopes, AuditTrail trail, Tenants tenants) {
    this(jdbi, scopes, trail, tenants, InstantSource.system());
  }

  public Erasures(
      Jdbi jdbi, Scopes scopes, AuditTrail trail, Tenants tenants, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.trail = trail;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Erasures() {
    this(null, null, null, null, null);
  }

  /** The last two hundred in the caller's reach, newest first. */
  @Permit("erasure:read")
  public List<Erasure> list() {
    return jdbi.withHandle(handle -> ErasureRows.list(handle, within()));
  }

  /** How long which rows are kept after a community was suspended. */
  @Permit("erasure:read")
  public List<ErasureTerm> terms() {
    return ErasurePack.DELIVERED.terms();
  }

  /**
   * Wants a community erased; nothing is, before somebody else agreed.
   *
   * @throws NotFound there is no such community in the caller's reach
   * @throws ErasureUnprepared it still works, or was not exported whole before
   * @throws Conflict it is wanted, agreed to or done already
   */
  @Permit("erasure:propose")
  @Mutates("erasure.proposed")
  public UUID propose(TenantId tenant, String reason) {
    if (tenant == null) {
      throw new Invalid("tenant", "required");
    }
    var why = Invalid.text("reason", reason, LONGEST_REASON);
    tenants.get(tenant);
    var caller = scopes.caller();
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          Prepared.of(handle, tenant, ErasurePack.DELIVERED);
          if (ErasureRows.stands(handle, tenant)) {
            throw new Conflict(WHAT);
          }
          ErasureRows.add(handle, id, tenant, why, caller.accountId(), caller.displayName(), now());
        });
    trail.recordIn(tenant, "erasure.proposed", id.toString());
    return id;
  }

  /**
   * The second person agrees; from now on the community cannot be resumed.
   *
   * @throws NotFound there is none in the caller's reach
   * @throws SecondPerson whoever wanted it cannot be the second
   * @throws Conflict it was answered already
   */
  @Permit("erasure:confirm")
  @Mutates("erasure.confirmed")
  public void confirm(UUID id) {
    var erasure = get(id);
    if (erasure.proposer().equals(scopes.caller().accountId())) {
      throw new SecondPerson();
    }
    if (erasure.state() != ErasureState.PROPOSED) {
      throw new Conflict(WHAT);
    }
    jdbi.useHandle(handle -> Prepared.of(handle, erasure.tenant(), ErasurePack.DELIVERED));
    decide(erasure, ErasureState.CONFIRMED, "erasure.confirmed");
  }

  /**
   * Whoever has a say in it takes it back, as long as nothing is erased.
   *
   * @throws NotFound there is none in the caller's reach
   * @throws Conflict it is done, or was taken back already
   */
  @Permit("erasure:read")
  @Mutates(value = "erasure.withdrawn", always = true)
  public void withdraw(UUID id) {
    var caller = scopes.caller();
    if (!caller.may("erasure:propose")) {
      caller.require("erasure:confirm");
    }
    var erasure = get(id);
    if (erasure.state() != ErasureState.PROPOSED && erasure.state() != ErasureState.CONFIRMED) {
      throw new Conflict(WHAT);
    }
    decide(erasure, ErasureState.WITHDRAWN, "erasure.withdrawn");
  }

  /**
   * Asks the process that keeps the machine to carry out what two people agreed on, which no server
   * can. Why it could not stands beside the erasure; it is asked for anew then.
   *
   * @throws NotFound there is none in the caller's reach
   * @throws ErasureUnprepared the community works again, or was not exported
   * @throws Conflict nobody agreed to it, or it is done or asked for already
   */
  @Permit("erasure:propose")
  @Mutates("erasure.ordered")
  public void order(UUID id) {
    var erasure = get(id);
    jdbi.useHandle(
        handle -> {
          if (!ErasureRows.order(handle, id, now())) {
            throw new Conflict(WHAT);
          }
          Prepared.of(handle, erasure.tenant(), ErasurePack.DELIVERED);
        });
    trail.recordIn(erasure.tenant(), "erasure.ordered", id.toString());
  }

  /**
   * What was erased, signed.
   *
   * @throws NotFound there is none in the caller's reach, or it is not done
   */
  @Permit("erasure:read")
  public SignedCertificate certificate(UUID id) {
    get(id);
    return jdbi.withHandle(handle -> ErasureRows.certificate(handle, id))
        .orElseThrow(() -> new NotFound(WHAT));
  }

  private void decide(Erasure erasure, ErasureState state, String action) {
    var caller = scopes.caller();
    var decided =
        jdbi.withHandle(
            handle ->
                ErasureRows.decide(
                    handle, erasure, state, caller.accountId(), caller.displayName(), now()));
    if (!decided) {
      throw new Conflict(WHAT);
    }
    trail.recordIn(erasure.tenant(), action, erasure.id().toString());
  }

  /** The same answer for one out of reach and one that is not. */
  private Erasure get(UUID id) {
    return jdbi.withHandle(handle -> ErasureRows.find(handle, id, within()))
        .orElseThrow(() -> new NotFound(WHAT));
  }

  private String within() {
    var scope = scopes.caller().scope();
    return scope == null ? "" : scope.value();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
