package org.linli.neighbours.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.ActivityState;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Activities as one community knows them. */
public final class ActivityTable {

  private static final String COLUMNS =
      """
      select a.id, a.host_id, a.host_name, a.host_id = a.tenant_id as own, a.title, a.body, a.place, a.starts_at,
        a.ends_at, a.sign_up_until, a.seats, a.state, m.shown, (select count(*) from neighbour_person p
          where p.tenant_id = a.tenant_id and p.activity_id = a.id) as people
      """;
  private static final String FROM =
      """
      from neighbour_activity a
      left join neighbour_person m on m.tenant_id = a.tenant_id and m.activity_id = a.id and m.account_id = :me
      where a.tenant_id = :tenant\
      """;

  private ActivityTable() {}

  /**
   * The next first.
   *
   * @param me whose own name stands beside; null for nobody's
   * @param after those alone that residents take part in and that end later; null for all
   */
  public static Page<ActivityRow> list(
      Jdbi jdbi, TenantId tenant, UUID me, Instant after, PageRequest page) {
    return new PagedQuery(COLUMNS, FROM)
        .bind("tenant", tenant)
        .bind("me", me)
        .and(
            "a.ends_at > :after and (a.state in ('OPEN', 'ACCEPTED') or a.state = 'CANCELLED' and"
                + " m.id is not null)",
            "after",
            after == null ? null : after.atOffset(ZoneOffset.UTC))
        .found("(a.title ilike :search or a.host_name ilike :search)", page)
        .page(
            jdbi,
            page,
            after == null ? "a.starts_at desc, a.id" : "a.starts_at, a.id",
            (row, context) -> row(row));
  }

  /**
   * @throws NotFound the community knows of none such
   */
  public static ActivityRow get(Handle handle, TenantId tenant, UUID me, UUID id) {
    return handle
        .createQuery(COLUMNS + FROM + " and a.id = :id")
        .bind("tenant", tenant)
        .bind("me", me)
        .bind("id", id)
        .map((row, context) -> row(row))
        .findOne()
        .orElseThrow(() -> new NotFound("neighbour-activity"));
  }

  /**
   * Who signs up, declines or cancels does so one after the other, at the host: else the last seat
   * is taken twice, and a name stays there whose community has just taken it back.
   */
  static void lock(Handle handle, TenantId host, UUID id) {
    handle
        .createQuery(
            "select id from neighbour_activity where tenant_id = :tenant and id = :id for update")
        .bind("tenant", host)
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne();
  }

  private static ActivityRow row(ResultSet row) throws SQLException {
    return new ActivityRow(
        row.getObject("id", UUID.class),
        row.getString("host_id"),
        row.getString("host_name"),
        row.getBoolean("own"),
        row.getString("title"),
        row.getString("body"),
        row.getString("place"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        Sql.instant(row, "sign_up_until"),
        row.getObject("seats") == null ? null : row.getInt("seats"),
        ActivityState.valueOf(row.getString("state")),
        row.getInt("people"),
        row.getString("shown"));
  }

  /** What the host has, and what each guest is told: the same fields, and no others. */
  static void insert(
      Handle handle, TenantId into, TenantId host, String hostName, ActivityRow told, Instant now) {
    handle
        .createUpdate(
            """
            insert into neighbour_activity (tenant_id, id, host_id, host_name, title, body, place, starts_at, ends_at,
              sign_up_until, seats, state, told_at)
            values (:into, :id, :host, :hostName, :title, :body, :place, :starts, :ends, :until, :seats, :state, :now)\
            """)
        .bind("into", into)
        .bind("id", told.id())
        .bind("host", host)
        .bind("hostName", hostName)
        .bind("title", told.title())
        .bind("body", told.body())
        .bind("place", told.place())
        .bind("starts", told.startsAt().atOffset(ZoneOffset.UTC))
        .bind("ends", told.endsAt().atOffset(ZoneOffset.UTC))
        .bind("until", told.signUpUntil().atOffset(ZoneOffset.UTC))
        .bindByType("seats", told.seats(), Integer.class)
        .bind("state", (into.equals(host) ? ActivityState.OPEN : ActivityState.ASKED).name())
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** How it stands from now on, by whose word. */
  static void set(
      Handle handle, TenantId tenant, UUID id, ActivityState state, String by, String note) {
    handle
        .createUpdate(
            """
            update neighbour_activity set state = :state, answered_by = :by, answered_at = :now, note = :note
            where tenant_id = :tenant and id = :id\
            """)
        .bind("tenant", tenant)
        .bind("id", id)
        .bind("state", state.name())
        .bind("by", by)
        .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
        .bind("note", note)
        .execute();
  }
}
