package org.linli.collection.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.collection.entity.Matter;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** The statements of a night in one community; none takes more than so many rows. */
final class Deletions {

  /** A block lies wholly before the day's begin or wholly after it. */
  private static final String READINGS =
      """
      with old as (
        select r.device_id, r.since from device d
        cross join lateral (select o.device_id, o.since from reading o
          where o.tenant_id = d.tenant_id and o.device_id = d.id and o.since < :before order by o.since limit :most) r
        where d.tenant_id = :tenant and d.model in (<models>) limit :most
      ), gone as (
        delete from reading g using old where g.tenant_id = :tenant and g.device_id = old.device_id
          and g.since = old.since
        returning g.device_id, g.since, g.until, length(g.lines) - length(replace(g.lines, chr(10), '')) + 1 as moments
      )
      select device_id, sum(moments), min(since), max(until) from gone group by device_id""";

  private static final String HOURS =
      """
      with old as (
        select r.device_id, r.hour from reading_hour r
        join device d on d.tenant_id = r.tenant_id and d.id = r.device_id
        where r.tenant_id = :tenant and r.hour < :before and d.model in (<models>) order by r.hour limit :most
      ), gone as (
        delete from reading_hour g using old where g.tenant_id = :tenant and g.device_id = old.device_id
          and g.hour = old.hour
        returning g.device_id, g.hour
      )
      select device_id, count(*), min(hour), max(hour) from gone group by device_id""";

  private static final String OLD_READINGS =
      """
      select coalesce(sum(length(r.lines) - length(replace(r.lines, chr(10), '')) + 1), 0)
      from device d join reading r on r.tenant_id = d.tenant_id and r.device_id = d.id
      where d.tenant_id = :tenant and d.model in (<models>) and r.since < :before""";

  private final Handle handle;
  private final TenantId tenant;
  private final int most;

  /** What was deleted of one device. */
  record Gone(UUID device, long rows, Instant oldest, Instant newest) {}

  Deletions(Handle handle, TenantId tenant, int most) {
    this.handle = handle;
    this.tenant = tenant;
    this.most = most;
  }

  List<Gone> readings(Collection<String> models, Instant before) {
    return gone(READINGS, models, before);
  }

  List<Gone> hours(Collection<String> models, Instant before) {
    return gone(HOURS, models, before);
  }

  /** What was held back is kept no longer than what was believed. */
  int doubts(Collection<String> models, Instant before) {
    return handle
        .createUpdate(
            """
            delete from reading_doubt where tenant_id = :tenant and id in (
              select q.id from reading_doubt q join device d on d.tenant_id = q.tenant_id and d.id = q.device_id
              where q.tenant_id = :tenant and d.model in (<models>) and q.ts < :before order by q.ts limit :most)""")
        .bindList("models", List.copyOf(models))
        .bind("tenant", tenant)
        .bind("before", utc(before))
        .bind("most", most)
        .execute();
  }

  private List<Gone> gone(String sql, Collection<String> models, Instant before) {
    return handle
        .createQuery(sql)
        .bindList("models", List.copyOf(models))
        .bind("tenant", tenant)
        .bind("before", utc(before))
        .bind("most", most)
        .map(
            (row, context) ->
                new Gone(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }

  long oldReadings(Collection<String> models, Instant before) {
    return handle
        .createQuery(OLD_READINGS)
        .bindList("models", List.copyOf(models))
        .bind("tenant", tenant)
        .bind("before", utc(before))
        .mapTo(long.class)
        .one();
  }

  /** The newest value of a device that has been silent as long is no newer than its readings. */
  void forgetLatest(Collection<String> models, Instant before) {
    handle
        .createUpdate(
            """
            update device_status s set latest = '{}', version = s.version + 1
            from device d where d.tenant_id = s.tenant_id and d.id = s.device_id and s.tenant_id = :tenant
              and d.model in (<models>) and s.last_seen_at < :before and s.latest <> '{}'""")
        .bindList("models", List.copyOf(models))
        .bind("tenant", tenant)
        .bind("before", utc(before))
        .execute();
  }

  /** The log says of its own entries that the data are gone. */
  void noteInLog(String asset, Instant before, Instant now) {
    handle
        .createUpdate(
            """
            update collection_entry set deleted_at = :now
            where tenant_id = :tenant and asset = :asset and measured < :before and deleted_at is null""")
        .bind("tenant", tenant)
        .bind("asset", asset)
        .bind("before", LocalDate.ofInstant(before, CityTime.ZONE))
        .bind("now", utc(now))
        .execute();
  }

  int rejected(Instant before) {
    return handle
        .createUpdate(
            """
            delete from dead_letter where id in
              (select id from dead_letter where tenant_id = :tenant and at < :before limit :most)""")
        .bind("tenant", tenant)
        .bind("before", utc(before))
        .bind("most", most)
        .execute();
  }

  /** Positions of people on duty. */
  int tracks(Instant before) {
    return handle
        .createUpdate(
            """
            delete from duty_track where tenant_id = :tenant and (account_id, told_at) in
              (select account_id, told_at from duty_track where tenant_id = :tenant and at < :before
               order by at limit :most)""")
        .bind("tenant", tenant)
        .bind("before", utc(before))
        .bind("most", most)
        .execute();
  }

  int refused(LocalDate before) {
    return handle
        .createUpdate("delete from collection_refusal where tenant_id = :tenant and day < :before")
        .bind("tenant", tenant)
        .bind("before", before)
        .execute();
  }

  /** Of whole days, and of none that still has data. */
  int log(LocalDate before, Instant now) {
    var days =
        handle
            .createQuery(
                """
                select day from collection_entry where tenant_id = :tenant and day < :before
                group by day having count(*) = count(deleted_at) order by day limit 1""")
            .bind("tenant", tenant)
            .bind("before", before)
            .mapTo(LocalDate.class)
            .list();
    var deleted = 0;
    for (var day : days) {
      handle
          .createUpdate(
              "update collection_seal set forgotten_at = :now where tenant_id = :tenant and day = :day")
          .bind("tenant", tenant)
          .bind("day", day)
          .bind("now", utc(now))
          .execute();
      deleted +=
          handle
              .createUpdate("delete from collection_entry where tenant_id = :tenant and day = :day")
              .bind("tenant", tenant)
              .bind("day", day)
              .execute();
    }
    return deleted;
  }

  void trace(String asset, Matter matter, int days, Instant before, List<Gone> gone, Instant now) {
    if (gone.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into retention_trace (tenant_id, id, at, asset, matter, device_id, term_days, before, deleted, oldest,
              newest)
            values (:tenant, :id, :now, :asset, :matter, :device, :days, :before, :rows, :oldest, :newest)""");
    for (var one : gone) {
      batch
          .bind("tenant", tenant)
          .bind("id", org.linli.persistence.Sql.newId())
          .bind("now", utc(now))
          .bind("asset", asset)
          .bind("matter", matter.name())
          .bind("device", one.device())
          .bind("days", days)
          .bind("before", utc(before))
          .bind("rows", one.rows())
          .bind("oldest", utc(one.oldest()))
          .bind("newest", utc(one.newest()))
          .add();
    }
    batch.execute();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
