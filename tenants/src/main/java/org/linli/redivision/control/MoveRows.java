package org.linli.redivision.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.access.entity.Caller;
import org.linli.persistence.Sql;
import org.linli.redivision.entity.CommunityMove;
import org.linli.redivision.entity.MoveState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Moves as rows. */
public final class MoveRows {

  private static final int MOST_SHOWN = 200;
  private static final int MOST_TOLD = 20;
  private static final String SELECT =
      """
      select m.*, t.name as community_name, coalesce(o.name, '') as from_street, coalesce(n.name, '') as to_street
      from tenant_move m join tenant t on t.id = m.community
        left join division o on o.code = left(m.from_code, 9)
        left join division n on n.code = left(m.to_code, 9) where\s""";

  private MoveRows() {}

  /**
   * Those from or into a division, the last two hundred, newest first.
   *
   * @param within the beginning of codes; empty for all
   */
  public static List<CommunityMove> list(Handle handle, String within) {
    return handle
        .createQuery(
            SELECT
                + """
                (m.from_code like :within or m.to_code like :within)
                order by m.proposed_at desc, m.id desc limit :most""")
        .bind("within", within + "%")
        .bind("most", MOST_SHOWN)
        .map(MoveRows::row)
        .list();
  }

  /**
   * @param within the beginning of both codes; empty for all
   */
  public static Optional<CommunityMove> find(Handle handle, UUID id, String within) {
    return handle
        .createQuery(SELECT + "m.id = :id and m.from_code like :within and m.to_code like :within")
        .bind("id", id)
        .bind("within", within + "%")
        .map(MoveRows::row)
        .findOne();
  }

  /** Agreed to, and their day has come. */
  static List<CommunityMove> due(Handle handle, DivisionCode city, LocalDate today) {
    return handle
        .createQuery(
            SELECT
                + """
                m.state = 'CONFIRMED' and m.day <= :today and m.from_code like :within
                order by m.day, m.proposed_at""")
        .bind("today", today)
        .bind("within", city.value() + "%")
        .map(MoveRows::row)
        .list();
  }

  /** Carried out since that moment, the oldest first. */
  static List<CommunityMove> doneSince(Handle handle, DivisionCode city, Instant since) {
    return handle
        .createQuery(
            SELECT
                + "m.state = 'DONE' and m.done_at > :since and m.from_code like :within order by m.done_at")
        .bind("since", since)
        .bind("within", city.value() + "%")
        .map(MoveRows::row)
        .list();
  }

  /**
   * Agreed to, or carried out since that moment: what those whom it concerns are told, the nearest
   * day first.
   *
   * @param tenant of that community alone; null for those from or into the division
   * @param within the beginning of codes; null where a community is given
   */
  public static List<CommunityMove> news(
      Handle handle, TenantId tenant, DivisionCode within, Instant since) {
    return handle
        .createQuery(
            SELECT
                + """
                (m.community = :tenant or m.from_code like :within or m.to_code like :within)
                  and (m.state = 'CONFIRMED' or m.state = 'DONE' and m.done_at > :since)
                order by m.day, m.id limit :most""")
        .bindByType("tenant", tenant == null ? null : tenant.value(), String.class)
        .bindByType("within", within == null ? null : within.value() + "%", String.class)
        .bind("since", since)
        .bind("most", MOST_TOLD)
        .map(MoveRows::row)
        .list();
  }

  /** Whether one is planned or agreed to. */
  public static boolean stands(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            """
            select exists (select 1 from tenant_move
              where community = :tenant and state in ('PROPOSED', 'CONFIRMED'))""")
        .bind("tenant", tenant)
        .mapTo(Boolean.class)
        .one();
  }

  /** A plan that nobody agreed to yet. */
  public static void add(
      Handle handle,
      UUID id,
      TenantId tenant,
      DivisionCode from,
      DivisionCode to,
      LocalDate day,
      String document,
      Caller by,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into tenant_move (id, community, from_code, to_code, day, document, state,
              proposed_by, proposed_name, proposed_at)
            values (:id, :tenant, :from, :to, :day, :document, 'PROPOSED', :account, :by, :now)""")
        .bind("id", id)
        .bind("tenant", tenant)
        .bind("from", from)
        .bind("to", to)
        .bind("day", day)
        .bind("document", document)
        .bind("account", by.accountId())
        .bind("by", by.displayName())
        .bind("now", now)
        .execute();
  }

  /**
   * @return false when it does not stand as it was read any more
   */
  public static boolean decide(
      Handle handle, CommunityMove move, MoveState state, Caller by, Instant now) {
    return handle
            .createUpdate(
                """
                update tenant_move set state = :state, decided_by = :account, decided_name = :by,
                  decided_at = :now where id = :id and state = :before""")
            .bind("state", state)
            .bind("account", by.accountId())
            .bind("by", by.displayName())
            .bind("now", now)
            .bind("id", move.id())
            .bind("before", move.state())
            .execute()
        == 1;
  }

  static void done(Handle handle, UUID id, long rows, Instant now) {
    handle
        .createUpdate(
            """
            update tenant_move set state = 'DONE', done_at = :now, row_count = :rows, fault = null
            where id = :id""")
        .bind("now", now)
        .bind("rows", rows)
        .bind("id", id)
        .execute();
  }

  /**
   * @return false when that was known already
   */
  static boolean failed(Handle handle, UUID id, String fault) {
    return handle
            .createUpdate(
                """
                update tenant_move set fault = :fault where id = :id and state = 'CONFIRMED'
                  and fault is distinct from :fault""")
            .bind("fault", fault)
            .bind("id", id)
            .execute()
        == 1;
  }

  private static CommunityMove row(ResultSet row, StatementContext context) throws SQLException {
    return new CommunityMove(
        row.getObject("id", UUID.class),
        new TenantId(row.getString("community")),
        row.getString("community_name"),
        new DivisionCode(row.getString("from_code")),
        row.getString("from_street"),
        new DivisionCode(row.getString("to_code")),
        row.getString("to_street"),
        row.getObject("day", LocalDate.class),
        row.getString("document"),
        MoveState.valueOf(row.getString("state")),
        row.getObject("proposed_by", UUID.class),
        row.getString("proposed_name"),
        Sql.instant(row, "proposed_at"),
        row.getString("decided_name"),
        Sql.instant(row, "decided_at"),
        Sql.instant(row, "done_at"),
        row.getObject("row_count", Long.class),
        row.getString("fault"));
  }
}
