package org.linli.support.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.persistence.Sql;
import org.linli.support.entity.Visit;
import org.linli.support.entity.VisitDraft;
import org.linli.support.entity.VisitState;
import org.linli.tenancy.entity.TenantId;

/** Visits as rows. That a visit is over is told by its time, and needs no timer. */
public final class VisitTable {

  private static final int MOST_SHOWN = 200;
  private static final String SELECT =
      "select v.*, t.name as community from support_visit v join tenant t on t.id = v.tenant_id ";

  private final Jdbi jdbi;
  private final Duration lapse;

  /**
   * @param lapse after which a visit that nobody answered is void
   */
  public VisitTable(Jdbi jdbi, Duration lapse) {
    this.jdbi = jdbi;
    this.lapse = lapse;
  }

  /**
   * The last two hundred, newest first.
   *
   * @param tenant those of one community; null for all
   */
  public List<Visit> list(TenantId tenant, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        where cast(:tenant as varchar) is null or v.tenant_id = :tenant
                        order by v.asked_at desc, v.id desc limit :most""")
                .bind("tenant", tenant == null ? null : tenant.value())
                .bind("most", MOST_SHOWN)
                .map((row, context) -> row(row, now))
                .list());
  }

  /** Those of a community that wait for an answer or stand, newest first. */
  public List<Visit> open(TenantId tenant, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        where v.tenant_id = :tenant and (v.state = 'ASKED' and v.asked_at > :since
                          or v.state = 'APPROVED' and v.until_at > :now)
                        order by v.asked_at desc, v.id desc""")
                .bind("tenant", tenant)
                .bind("since", now.minus(lapse))
                .bind("now", now)
                .map((row, context) -> row(row, now))
                .list());
  }

  public Optional<Visit> find(UUID id, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where v.id = :id")
                .bind("id", id)
                .map((row, context) -> row(row, now))
                .findOne());
  }

  public void add(UUID id, VisitDraft draft, UUID account, String by, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into support_visit (id, tenant_id, account_id, asked_by, reason, hours, asked_at, state)
                    values (:id, :tenant, :account, :by, :reason, :hours, :now, 'ASKED')""")
                .bind("id", id)
                .bind("tenant", draft.tenant())
                .bind("account", account)
                .bind("by", by)
                .bind("reason", draft.reason())
                .bind("hours", draft.hours())
                .bind("now", now)
                .execute());
  }

  /**
   * The community's answer.
   *
   * @param note what is said with a no; null with a yes, from which on its hours run
   * @return false when it is not there to be answered any more
   */
  public boolean answer(Visit visit, VisitState state, String by, String note, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update support_visit set state = :state, answered_by = :by, answered_at = :now,
                          note = :note, until_at = :until where id = :id and state = 'ASKED'""")
                    .bind("id", visit.id())
                    .bind("state", state)
                    .bind("by", by)
                    .bind("now", now)
                    .bind("note", note)
                    .bind(
                        "until",
                        state == VisitState.APPROVED
                            ? now.plus(Duration.ofHours(visit.hours()))
                            : null)
                    .execute()
                == 1);
  }

  /** False when it is over already. */
  public boolean end(UUID id, String by, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update support_visit set state = 'ENDED', ended_by = :by, ended_at = :now
                        where id = :id and (state = 'ASKED' or state = 'APPROVED' and until_at > :now)""")
                    .bind("id", id)
                    .bind("by", by)
                    .bind("now", now)
                    .execute()
                == 1);
  }

  private Visit row(ResultSet row, Instant now) throws SQLException {
    var until = Sql.instant(row, "until_at");
    var asked = Sql.instant(row, "asked_at");
    return new Visit(
        row.getObject("id", UUID.class),
        new TenantId(row.getString("tenant_id")),
        row.getString("community"),
        row.getObject("account_id", UUID.class),
        row.getString("asked_by"),
        row.getString("reason"),
        row.getInt("hours"),
        state(VisitState.valueOf(row.getString("state")), asked, until, now),
        asked,
        row.getString("answered_by"),
        Sql.instant(row, "answered_at"),
        row.getString("note"),
        until,
        Sql.instant(row, "ended_at"),
        row.getString("ended_by"));
  }

  private VisitState state(VisitState kept, Instant asked, Instant until, Instant now) {
    return switch (kept) {
      case ASKED -> now.isBefore(asked.plus(lapse)) ? kept : VisitState.LAPSED;
      case APPROVED -> now.isBefore(until) ? kept : VisitState.OVER;
      case REFUSED, ENDED, OVER, LAPSED -> kept;
    };
  }
}
