package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Absence;
import org.linli.matters.entity.AbsenceDraft;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;

/** Who is away, and who is given the work meanwhile. */
@ApplicationScoped
public class AbsenceTable {

  private static final String STEERS = "matters:write";

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public AbsenceTable(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected AbsenceTable() {
    this(null, null);
  }

  public Page<Absence> list(PageRequest page) {
    var caller = scopes.caller();
    return new PagedQuery(
            "select b.*, a.display_name, s.display_name as substitute ",
            "from matter_absence b join account a on a.id = b.account_id"
                + " left join account s on s.id = b.substitute_id where b.tenant_id = :tenant")
        .bind("tenant", scopes.requireTenant())
        .and("b.ends > :now", "now", OffsetDateTime.now(ZoneOffset.UTC))
        .and("b.account_id = :me", "me", caller.may(STEERS) ? null : caller.accountId())
        .page(jdbi, page, "b.starts, b.id", (row, context) -> row(row));
  }

  public UUID enter(AbsenceDraft draft) {
    var tenant = scopes.requireTenant();
    var caller = scopes.caller();
    var who = draft.account() == null ? caller.accountId() : draft.account();
    var reason = AbsenceCheck.reason(draft, who);
    return jdbi.withHandle(
        handle -> {
          if (!who.equals(caller.accountId()) && !caller.may(STEERS)) {
            throw new NotFound("account");
          }
          known(handle, who);
          if (draft.substitute() != null) {
            known(handle, draft.substitute());
          }
          hold(handle, who);
          if (isAway(handle, who, draft.starts(), draft.ends())) {
            throw new Conflict("account");
          }
          var id = Sql.newId();
          handle.execute(
              """
              insert into matter_absence (tenant_id, id, account_id, substitute_id, starts, ends, reason, entered_by)
              values (?, ?, ?, ?, ?, ?, ?, ?)\
              """,
              tenant.value(),
              id,
              who,
              draft.substitute(),
              draft.starts().atOffset(ZoneOffset.UTC),
              draft.ends().atOffset(ZoneOffset.UTC),
              reason,
              caller.displayName());
          return id;
        });
  }

  private void known(Handle handle, UUID account) {
    if (People.name(handle, scopes.requireTenant(), account) == null) {
      throw new NotFound("account");
    }
  }

  /** Who enters an absence of the same person meanwhile waits here, and then finds it. */
  private static void hold(Handle handle, UUID account) {
    handle
        .createQuery("select id from account where id = :account for update")
        .bind("account", account)
        .mapTo(UUID.class)
        .findOne();
  }

  private boolean isAway(Handle handle, UUID account, Instant starts, Instant ends) {
    return handle
        .createQuery(
            "select count(*) > 0 from matter_absence where tenant_id = :tenant"
                + " and account_id = :account and starts < :ends and ends > :starts")
        .bind("tenant", scopes.requireTenant())
        .bind("account", account)
        .bind("starts", starts.atOffset(ZoneOffset.UTC))
        .bind("ends", ends.atOffset(ZoneOffset.UTC))
        .mapTo(boolean.class)
        .one();
  }

  /** What has begun ends now; what has not is taken back. */
  public void end(UUID id) {
    var caller = scopes.caller();
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var which =
        " where tenant_id = ? and id = ? and ends > ?"
            + " and account_id = coalesce(cast(? as uuid), account_id)";
    var tenant = scopes.requireTenant().value();
    var whose = caller.may(STEERS) ? null : caller.accountId();
    jdbi.useHandle(
        handle -> {
          if (handle.execute(
                      "delete from matter_absence" + which + " and starts >= ?",
                      tenant,
                      id,
                      now,
                      whose,
                      now)
                  + handle.execute(
                      "update matter_absence set ends = ?" + which, now, tenant, id, now, whose)
              == 0) {
            throw new NotFound("absence");
          }
        });
  }

  private static Absence row(ResultSet row) throws SQLException {
    return new Absence(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("display_name"),
        row.getObject("substitute_id", UUID.class),
        row.getString("substitute"),
        Sql.instant(row, "starts"),
        Sql.instant(row, "ends"),
        row.getString("reason"),
        row.getString("entered_by"));
  }
}
