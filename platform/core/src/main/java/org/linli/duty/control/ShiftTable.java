package org.linli.duty.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.duty.entity.DutyLoad;
import org.linli.duty.entity.DutyQuery;
import org.linli.duty.entity.ShiftDraft;
import org.linli.duty.entity.ShiftRow;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** Shifts as rows. */
public final class ShiftTable {

  private static final String COLUMNS = "select s.*, p.name as place_name ";
  private static final String FROM =
      """
      from duty_shift s left join place p on p.tenant_id = s.tenant_id and p.id = s.place_id
      where s.tenant_id = :tenant""";

  private ShiftTable() {}

  public static UUID add(
      Handle handle, TenantId tenant, ShiftDraft draft, String person, String by) {
    var id = Sql.newId();
    handle.execute(
        """
        insert into duty_shift (tenant_id, id, post, place_id, starts, ends, account_id, person, made_at, made_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        tenant.value(),
        id,
        draft.post(),
        draft.place(),
        draft.starts().atOffset(ZoneOffset.UTC),
        draft.ends().atOffset(ZoneOffset.UTC),
        draft.account(),
        person,
        Instant.now().atOffset(ZoneOffset.UTC),
        by);
    return id;
  }

  public static Optional<ShiftRow> find(Handle handle, TenantId tenant, UUID id) {
    return handle
        .createQuery(COLUMNS + FROM + " and s.id = :id")
        .bind("tenant", tenant)
        .bind("id", id)
        .map((row, context) -> row(row))
        .findOne();
  }

  /** In the order of time. */
  public static Page<ShiftRow> list(Jdbi jdbi, TenantId tenant, DutyQuery query, PageRequest page) {
    return new PagedQuery(COLUMNS, FROM)
        .bind("tenant", tenant)
        .and("s.ends > :from", "from", start(query.from()))
        .and(
            "s.starts < :until",
            "until",
            query.until() == null ? null : start(query.until().plusDays(1)))
        .and("s.post = :post", "post", query.post())
        .and("(s.account_id = :who or s.stand_in_id = :who)", "who", query.account())
        .found("(s.post ilike :search or s.person ilike :search or s.stand_in ilike :search)", page)
        .page(jdbi, page, "s.starts, s.post, s.id", (row, context) -> row(row));
  }

  /** Whether the person already has another duty in that time. */
  public static boolean isTaken(
      Handle handle, TenantId tenant, UUID account, Instant starts, Instant ends, UUID except) {
    return handle
        .createQuery(
            """
            select count(*) > 0 from duty_shift where tenant_id = :tenant
              and coalesce(stand_in_id, account_id) = :account and starts < :ends and ends > :starts
              and id <> :except""")
        .bind("tenant", tenant)
        .bind("account", account)
        .bind("starts", starts.atOffset(ZoneOffset.UTC))
        .bind("ends", ends.atOffset(ZoneOffset.UTC))
        .bind("except", except == null ? new UUID(0, 0) : except)
        .mapTo(boolean.class)
        .one();
  }

  public static void substitute(
      Handle handle, TenantId tenant, UUID id, UUID account, String name, String reason) {
    handle.execute(
        "update duty_shift set stand_in_id = ?, stand_in = ?, reason = ? where tenant_id = ? and id = ?",
        account,
        name,
        reason,
        tenant.value(),
        id);
  }

  public static void remove(Handle handle, TenantId tenant, UUID id) {
    handle.execute("delete from duty_shift where tenant_id = ? and id = ?", tenant.value(), id);
  }

  /** The most duty first. */
  public static List<DutyLoad> loads(
      Handle handle, TenantId tenant, LocalDate from, LocalDate until) {
    return handle
        .createQuery(
            """
            select coalesce(stand_in_id, account_id) as who, min(coalesce(stand_in, person)) as name,
              count(*) as shifts, count(stand_in_id) as stood_in,
              sum(extract(epoch from ends) - extract(epoch from starts)) as seconds
            from duty_shift where tenant_id = :tenant and starts >= :from and starts < :until
            group by coalesce(stand_in_id, account_id) order by 5 desc, 1""")
        .bind("tenant", tenant)
        .bind("from", start(from))
        .bind("until", start(until.plusDays(1)))
        .map(
            (row, context) ->
                new DutyLoad(
                    row.getObject("who", UUID.class),
                    row.getString("name"),
                    row.getInt("shifts"),
                    row.getInt("stood_in"),
                    row.getDouble("seconds") / 3_600))
        .list();
  }

  /**
   * Who has duty at that moment, those of the nearest place first.
   *
   * @param post null for any
   * @param place that something happened at; null for the whole community
   */
  public static List<ShiftRow> at(
      Handle handle, TenantId tenant, Instant at, String post, UUID place) {
    return handle
        .createQuery(
            """
            with recursive above (id, parent_id, grid_id, depth) as (
              select id, parent_id, grid_id, 0 from place where tenant_id = :tenant and id = :place
              union all
              select p.id, p.parent_id, p.grid_id, a.depth + 1 from place p join above a on p.id = a.parent_id
              where p.tenant_id = :tenant and a.depth < 10)
            select s.*, p.name as place_name from duty_shift s
            left join place p on p.tenant_id = s.tenant_id and p.id = s.place_id
            left join (select id, min(depth) as depth from (select id, depth from above
              union all select grid_id, depth from above where grid_id is not null) each group by id) near
              on near.id = s.place_id
            where s.tenant_id = :tenant and s.starts <= :at and s.ends > :at
              and (:post = '' or s.post = :post) and (s.place_id is null or near.id is not null)
            order by case when near.depth is null then 99 else near.depth end, s.post, s.id""")
        .bind("tenant", tenant)
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .bind("post", post == null ? "" : post)
        .bind("place", place)
        .map((row, context) -> row(row))
        .list();
  }

  /**
   * Shifts that touch that time, in their order.
   *
   * @param account who really has them; null for anybody
   */
  public static List<ShiftRow> of(
      Handle handle, TenantId tenant, UUID account, Instant from, Instant until) {
    return handle
        .createQuery(
            COLUMNS
                + FROM
                + """
                 and s.starts < :until and s.ends > :from
                  and (:anybody or coalesce(s.stand_in_id, s.account_id) = :account)
                order by s.starts, s.post, s.id""")
        .bind("tenant", tenant)
        .bind("from", from.atOffset(ZoneOffset.UTC))
        .bind("until", until.atOffset(ZoneOffset.UTC))
        .bind("anybody", account == null)
        .bind("account", account == null ? new UUID(0, 0) : account)
        .map((row, context) -> row(row))
        .list();
  }

  private static OffsetDateTime start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
  }

  private static ShiftRow row(ResultSet row) throws SQLException {
    return new ShiftRow(
        row.getObject("id", UUID.class),
        row.getString("post"),
        row.getObject("place_id", UUID.class),
        row.getString("place_name"),
        row.getObject("starts", OffsetDateTime.class).toInstant(),
        row.getObject("ends", OffsetDateTime.class).toInstant(),
        row.getObject("account_id", UUID.class),
        row.getString("person"),
        row.getObject("stand_in_id", UUID.class),
        row.getString("stand_in"),
        row.getString("reason"));
  }
}
