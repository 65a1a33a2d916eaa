package org.linli.notices.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.Query;
import org.linli.notices.entity.Audience;
import org.linli.notices.entity.ReaderRow;
import org.linli.notices.entity.Targets;
import org.linli.tenancy.entity.TenantId;

/**
 * Whom a notice is for, as people live and work now: who moves in is among its readers, who moves
 * out is not any more.
 */
public final class Readers {

  private static final String BELOW =
      """
      with recursive below as (
        select p.id from place p where p.tenant_id = :tenant and (p.id in (<places>) or p.grid_id in (<places>))
        union
        select c.id from below join place c on c.tenant_id = :tenant and c.parent_id = below.id
      ), lives as (
        select m.account_id, m.room_id from household_member m where m.tenant_id = :tenant
      )
      """;

  private static final String FOR =
      """
      from account a
      left join notice_answer s on s.tenant_id = :tenant and s.notice_id = :notice and s.account_id = a.id
      where a.tenant_id = :tenant and a.state = 'ACTIVE'
        and (a.valid_until is null or a.valid_until >= cast(now() at time zone 'Asia/Shanghai' as date)) and (
        :everybody and a.tier = 'RESIDENT'
        or a.id in (select l.account_id from lives l join below b on b.id = l.room_id)
        or exists (select 1 from account_role r left join own_role o on o.id = r.role
          where r.account_id = a.id and coalesce(o.basis, r.role) in (<roles>)
          and (r.until is null or r.until > :now)))
      """;

  private Readers() {}

  public static Audience count(Handle handle, TenantId tenant, Targets targets, Instant now) {
    var sql =
        BELOW
            + "select count(*), (select count(distinct l.room_id) from lives l where l.account_id in (select a.id "
            + FOR
            + ")) "
            + FOR;
    return bound(handle.createQuery(sql), tenant, null, targets, now)
        .map((row, context) -> new Audience(row.getLong(1), row.getLong(2)))
        .one();
  }

  /** All of them. */
  public static List<UUID> ids(Handle handle, TenantId tenant, Targets targets, Instant now) {
    return bound(handle.createQuery(BELOW + "select a.id " + FOR), tenant, null, targets, now)
        .mapTo(UUID.class)
        .list();
  }

  /** Those of a notice who did not sign. */
  public static List<UUID> unsigned(
      Handle handle, TenantId tenant, UUID notice, Targets targets, Instant now) {
    var sql = BELOW + "select a.id " + FOR + signed(false);
    return bound(handle.createQuery(sql), tenant, notice, targets, now).mapTo(UUID.class).list();
  }

  /**
   * Those of a notice, by name.
   *
   * @param signed only who signed, or only who did not; null for all
   * @param most rows at most, from that one on
   */
  public static List<ReaderRow> of(
      Handle handle,
      TenantId tenant,
      UUID notice,
      Targets targets,
      Boolean signed,
      Instant now,
      int from,
      int most) {
    var sql =
        BELOW
            + """
            select a.id, a.display_name, s.signed_at, s.said, s.said_at,
              (select string_agg(p.code, ', ' order by p.code) from lives l
                join place p on p.tenant_id = :tenant and p.id = l.room_id where l.account_id = a.id) as home
            """
            + FOR
            + signed(signed)
            + " order by a.display_name, a.id limit :most offset :from";
    return bound(handle.createQuery(sql), tenant, notice, targets, now)
        .bind("most", most)
        .bind("from", from)
        .map(
            (row, context) ->
                new ReaderRow(
                    row.getObject("id", UUID.class),
                    row.getString("display_name"),
                    row.getString("home"),
                    instant(row.getObject("signed_at", OffsetDateTime.class)),
                    row.getString("said"),
                    instant(row.getObject("said_at", OffsetDateTime.class))))
        .list();
  }

  public static long count(
      Handle handle, TenantId tenant, UUID notice, Targets targets, Boolean signed, Instant now) {
    var sql = BELOW + "select count(*) " + FOR + signed(signed);
    return bound(handle.createQuery(sql), tenant, notice, targets, now).mapTo(long.class).one();
  }

  private static String signed(Boolean signed) {
    return signed == null ? "" : " and s.signed_at is " + (signed ? "not null" : "null");
  }

  private static Query bound(
      Query query, TenantId tenant, UUID notice, Targets targets, Instant now) {
    return query
        .bind("tenant", tenant)
        .bind("notice", notice)
        .bind("everybody", targets.isEverybody())
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bindList(EmptyHandling.NULL_KEYWORD, "places", List.copyOf(targets.places()))
        .bindList(EmptyHandling.NULL_KEYWORD, "roles", List.copyOf(targets.roles()));
  }

  private static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
