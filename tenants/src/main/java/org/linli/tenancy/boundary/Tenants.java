package org.linli.tenancy.boundary;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.control.Reach;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.tenancy.entity.TenantState;

/**
 * The life of tenants. Every verb names the tenant it is about, and is checked against that one.
 */
@Facade
public class Tenants {

  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Announcements announcements;

  @Inject
  public Tenants(Jdbi jdbi, Scopes scopes, Announcements announcements) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected Tenants() {
    this(null, null, null);
  }

  /**
   * Tenants in the caller's reach; a search also finds one by a code that it had before.
   *
   * @param within only those below this division; null for all
   * @param state only those in this state; null for all
   */
  @Permit("tenants:read")
  public Page<TenantRow> list(DivisionCode within, TenantState state, PageRequest request) {
    var reach = Reach.overTenants(scopes.caller());
    if (reach.isEmpty() || (within != null && !Reach.covers(reach.get(), within))) {
      return Page.of(List.of(), 0, request);
    }
    return new PagedQuery(
            "select * ",
            """
            from tenant where code like :within and (name ilike :search or code like :search
              or id in (select community from division_former where code like :search))""")
        .bind("within", (within == null ? reach.get() : within.value()) + "%")
        .bind("search", request.pattern())
        .and("state = :state", "state", state == null ? null : state.name())
        .page(jdbi, request, "code", Tenants::row);
  }

  @Permit("tenants:read")
  public TenantRow get(TenantId tenant) {
    return jdbi.withHandle(handle -> addressed(handle, tenant));
  }

  /** The installed city in figures. */
  @Permit("divisions:read")
  public City city() {
    return jdbi.withHandle(
        handle -> {
          var modes = new EnumMap<OperationMode, Long>(OperationMode.class);
          handle
              .createQuery("select mode, count(*) as tenants from tenant group by mode")
              .map(
                  (row, context) ->
                      Map.entry(
                          OperationMode.valueOf(row.getString("mode")), row.getLong("tenants")))
              .forEach(entry -> modes.put(entry.getKey(), entry.getValue()));
          return handle
              .createQuery(
                  """
                  select code, name,
                    (select count(*) from division where level = 'DISTRICT') as districts,
                    (select count(*) from division where level = 'STREET') as streets,
                    (select count(*) from division where level = 'COMMUNITY') as communities
                  from division where level = 'CITY' order by code limit 1\
                  """)
              .map(
                  (row, context) ->
                      new City(
                          new DivisionCode(row.getString("code")),
                          row.getString("name"),
                          row.getInt("districts"),
                          row.getInt("streets"),
                          row.getInt("communities"),
                          modes))
              .findOne()
              .orElseThrow(() -> new NotFound("division"));
        });
  }

  /** Makes a community a tenant. */
  @Permit("tenants:write")
  @Mutates("tenant.provisioned")
  public TenantRow provision(DivisionCode community, OperationMode mode) {
    if (community == null || community.level() != DivisionLevel.COMMUNITY) {
      throw new Invalid("division", "community");
    }
    if (mode == null) {
      throw new Invalid("mode", "required");
    }
    if (Reach.overTenants(scopes.caller())
        .filter(reach -> Reach.covers(reach, community))
        .isEmpty()) {
      throw new NotFound("division");
    }
    var tenant = new TenantId(community.value());
    jdbi.useHandle(
        handle -> {
          var name =
              handle
                  .createQuery("select name from division where code = :code")
                  .bind("code", community)
                  .mapTo(String.class)
                  .findOne()
                  .orElseThrow(() -> new NotFound("division"));
          var made =
              handle
                  .createUpdate(
                      """
                      insert into tenant (id, code, name, mode, state, provisioned_at, state_since)
                      values (:id, :code, :name, :mode, 'ACTIVE', :now, :now) on conflict do nothing\
                      """)
                  .bind("id", tenant)
                  .bind("code", community)
                  .bind("name", name)
                  .bind("mode", mode)
                  .bind("now", Instant.now())
                  .execute();
          if (made == 0) {
            throw new Conflict("tenant");
          }
        });
    announcements.announce(new TenantProvisioned(tenant, community));
    return changed(tenant);
  }

  /** Sessions, tokens and feeds of the tenant stop with the commit. */
  @Permit("tenants:write")
  @Mutates(value = "tenant.suspended", always = true)
  public void suspend(TenantId tenant, String reason) {
    move(tenant, TenantState.ACTIVE, TenantState.SUSPENDED, why(reason));
  }

  /** Not one that is about to be erased, by the words of two people. */
  @Permit("tenants:write")
  @Mutates("tenant.resumed")
  public void resume(TenantId tenant) {
    move(tenant, TenantState.SUSPENDED, TenantState.ACTIVE, null);
  }

  /**
   * Suspends or resumes after a second look: only while the tenant still is as the caller saw it. A
   * suspension protects, so this is done even while nothing may be changed.
   *
   * @param to the state it shall have
   * @param reason at most 400 characters; it stands beside the state
   * @param seen since when it was in the state that the caller saw
   * @throws Invalid no reason, one of more than 400 characters, or one that holds NUL
   * @throws Conflict its state changed since, or is the wanted one
   */
  @Permit("tenants:write")
  @Mutates(value = "tenant.state-changed", always = true)
  public TenantChange change(TenantId tenant, TenantState to, String reason, Instant seen) {
    var because = why(reason);
    var row = jdbi.withHandle(handle -> addressed(handle, tenant));
    if (row.state() == to || !row.stateSince().equals(seen)) {
      throw new Conflict("tenant");
    }
    move(tenant, row.state(), to, because);
    return new TenantChange(jdbi.withHandle(handle -> addressed(handle, tenant)));
  }

  private static String why(String reason) {
    if (reason != null && reason.indexOf('\0') >= 0) {
      throw new Invalid("reason", "no-nul");
    }
    return Invalid.text("reason", reason, LONGEST_REASON);
  }

  private void move(TenantId tenant, TenantState from, TenantState to, String reason) {
    jdbi.useHandle(
        handle -> {
          addressed(handle, tenant);
          var moved =
              handle
                  .createUpdate(
                      """
                      update tenant set state = :to, state_since = :now, state_reason = :reason
                      where id = :tenant and state = :from and not exists (select 1 from tenant_erasure e
                        where e.tenant_id = tenant.id and e.state in ('CONFIRMED', 'DONE'))
                        and not exists (select 1 from succession s
                        where s.predecessor_id = tenant.id and s.state in ('RUNNING', 'DONE'))\
                      """)
                  .bind("tenant", tenant)
                  .bind("from", from)
                  .bind("to", to)
                  .bind("now", Instant.now())
                  .bind("reason", reason)
                  .execute();
          if (moved == 0) {
            throw new Conflict("tenant");
          }
        });
    changed(tenant);
  }

  /**
   * The tenant that was named, when it is the caller's to see: the same answer for one that is not
   * and one that is missing.
   */
  private TenantRow addressed(Handle handle, TenantId tenant) {
    var reach = Reach.overTenants(scopes.caller());
    return handle
        .createQuery("select * from tenant where id = :tenant")
        .bind("tenant", tenant)
        .map(Tenants::row)
        .findOne()
        .filter(row -> reach.isPresent() && Reach.covers(reach.get(), row.code()))
        .orElseThrow(() -> new NotFound("tenant"));
  }

  private TenantRow changed(TenantId tenant) {
    var row = jdbi.withHandle(handle -> addressed(handle, tenant));
    announcements.announce(new Changed(tenant, row.code(), Set.of("tenant")));
    return row;
  }

  private static TenantRow row(ResultSet row, StatementContext context) throws SQLException {
    return new TenantRow(
        new TenantId(row.getString("id")),
        new DivisionCode(row.getString("code")),
        row.getString("name"),
        OperationMode.valueOf(row.getString("mode")),
        TenantState.valueOf(row.getString("state")),
        row.getTimestamp("state_since").toInstant(),
        row.getString("state_reason"));
  }
}
