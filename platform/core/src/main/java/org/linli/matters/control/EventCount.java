package org.linli.matters.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.linli.matters.entity.AlarmEvent;
import org.linli.matters.entity.GridEvent;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * Counts the grid events and alarm events of a community. What ended is more with every year: all
 * but {@link #ended(Handle, TenantId, Instant, Instant)} looks at what is under way, or at what it
 * is asked for.
 */
final class EventCount {

  private static final String EVENTS =
      """
       from matter m join process_instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id
      where m.tenant_id = :tenant and m.kind in (:event, :alarm)
        and not exists (select 1 from matter_merge g where g.tenant_id = m.tenant_id and g.matter_id = m.id)\
      """;

  /** By when it is late: an alarm event as long as nobody handled it. */
  private static final String BY =
      """
      select m.suspended_at, case when m.kind = :alarm then
        (select min(t.due_at) from process_task t where t.tenant_id = m.tenant_id and t.root_id = m.instance_id
          and t.state in ('OPEN', 'CLAIMED') and t.node <> :confirm) else m.due_at end as by_at\
      """;

  private EventCount() {}

  /**
   * What is under way.
   *
   * @param late of these, whose time is over and that do not stand still
   * @param nextDue when the next one will be late; null for none
   */
  record Open(long standing, long late, Instant nextDue) {}

  static Open open(Handle handle, TenantId tenant, Instant now) {
    var sql =
        """
        select count(*) as standing,
          coalesce(sum(case when e.suspended_at is null and e.by_at <= :now then 1 else 0 end), 0) as late,
          min(case when e.suspended_at is null and e.by_at > :now then e.by_at end) as next_due
        from (\
        """
            + BY
            + EVENTS
            + " and i.state = 'RUNNING') e";
    return of(handle, tenant, sql)
        .bind("confirm", AlarmEvent.CONFIRM)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map((row, context) -> open(row))
        .one();
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(row.getLong("standing"), row.getLong("late"), Sql.instant(row, "next_due"));
  }

  /** How many began from an instant on, and before another. */
  static long opened(Handle handle, TenantId tenant, Instant from, Instant until) {
    var sql =
        "select count(*)"
            + EVENTS
            + " and i.state <> 'CANCELLED' and m.opened_at >= :from and m.opened_at < :until";
    return of(handle, tenant, sql)
        .bind("from", from.atOffset(ZoneOffset.UTC))
        .bind("until", until.atOffset(ZoneOffset.UTC))
        .mapTo(long.class)
        .one();
  }

  /** When each of these ended, by the hour; what goes on, or is no event, is left out. */
  static Map<Instant, Long> ended(Handle handle, TenantId tenant, Collection<UUID> instances) {
    return of(
            handle,
            tenant,
            "select i.ended_at" + EVENTS + " and i.state = 'ENDED' and i.id = any(:instances)")
        .bindArray("instances", UUID.class, List.copyOf(instances))
        .map((row, context) -> Sql.instant(row, "ended_at").truncatedTo(ChronoUnit.HOURS))
        .collect(Collectors.groupingBy(hour -> hour, Collectors.counting()));
  }

  /**
   * What ended.
   *
   * @param now in the running hour
   * @param before in the hour before
   */
  record Ended(long all, long now, long before) {}

  /** All that ever ended. */
  static Ended ended(Handle handle, TenantId tenant, Instant hour, Instant before) {
    var sql =
        """
        select count(*) as whole,
          coalesce(sum(case when i.ended_at >= :hour then 1 else 0 end), 0) as running,
          coalesce(sum(case when i.ended_at >= :before and i.ended_at < :hour then 1 else 0 end), 0) as earlier\
        """
            + EVENTS
            + " and i.state = 'ENDED'";
    return of(handle, tenant, sql)
        .bind("hour", hour.atOffset(ZoneOffset.UTC))
        .bind("before", before.atOffset(ZoneOffset.UTC))
        .map(
            (row, context) ->
                new Ended(row.getLong("whole"), row.getLong("running"), row.getLong("earlier")))
        .one();
  }

  private static Query of(Handle handle, TenantId tenant, String sql) {
    return handle
        .createQuery(sql)
        .bind("tenant", tenant)
        .bind("event", GridEvent.KIND)
        .bind("alarm", AlarmEvent.KIND);
  }
}
