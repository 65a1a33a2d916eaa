package org.linli.dependability.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.linli.devices.entity.DeviceModel;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** Adds a day of a community to the sums of its month, once. */
final class MonthSums {

  /**
   * Whoever sends each hour or oftener should be heard in 24 hours of a day, others as often as
   * they send. Only who was in service for the whole day is counted: what was moved on since is
   * left out.
   */
  private static final String ADD =
      """
      insert into device_month as m (tenant_id, month, model, supplier, code, device_days, due, heard, faults, repairs,
        repair_seconds, changed_at)
      select cast(:tenant as varchar), cast(:month as date), x.model, x.supplier,
        coalesce((select f.code from division_former f where f.community = :tenant and f.until_at >= :over
          order by f.until_at limit 1), max(t.code)), sum(x.days),
        sum(x.days * x.slots), sum(x.days * least(x.heard, x.slots)), sum(x.faults), sum(x.repairs), sum(x.seconds), :now
      from (
        select d.model, coalesce(p.supplier, '') as supplier,
          case when d.state = 'IN_SERVICE' and not exists (select 1 from device_step g
            where g.tenant_id = d.tenant_id and g.device_id = d.id and g.at >= :from) then 1 else 0 end as days,
          case when coalesce(i.upload_seconds, k.seconds) <= 3600 then 24
            else greatest(1, cast(floor(86400.0 / coalesce(i.upload_seconds, k.seconds)) as bigint)) end as slots,
          coalesce(s.hours, 0) as heard, coalesce(f.faults, 0) as faults, coalesce(r.repairs, 0) as repairs,
          coalesce(r.seconds, 0) as seconds
        from device d
        join unnest(cast(:models as text[]), cast(:seconds as bigint[])) as k (model, seconds) on k.model = d.model
        left join device_interval i on i.tenant_id = d.tenant_id and i.device_id = d.id
        left join device_plate p on p.tenant_id = d.tenant_id and p.device_id = d.id
        left join (select device_id, count(*) as hours from reading_hour
          where tenant_id = :tenant and hour >= :from and hour < :until group by device_id) s on s.device_id = d.id
        left join (select device_id, count(*) as faults from device_step
          where tenant_id = :tenant and became = 'REPAIR' and at >= :from and at < :until group by device_id) f
          on f.device_id = d.id
        left join (select b.device_id, count(*) as repairs,
            cast(sum(extract(epoch from b.at) - extract(epoch from a.at)) as bigint) as seconds
          from device_step b
          join lateral (select o.at from device_step o where o.tenant_id = b.tenant_id and o.device_id = b.device_id
            and o.became = 'REPAIR' and o.at <= b.at order by o.at desc limit 1) a on true
          where b.tenant_id = :tenant and b.was = 'REPAIR' and b.became = 'IN_SERVICE' and b.at >= :from and b.at < :until
          group by b.device_id) r on r.device_id = d.id
        where d.tenant_id = :tenant) x
      join tenant t on t.id = :tenant
      group by x.model, x.supplier
      having sum(x.days) + sum(x.faults) + sum(x.repairs) > 0
      on conflict (tenant_id, month, model, supplier) do update set
        device_days = m.device_days + excluded.device_days, due = m.due + excluded.due,
        heard = m.heard + excluded.heard, faults = m.faults + excluded.faults,
        repairs = m.repairs + excluded.repairs, repair_seconds = m.repair_seconds + excluded.repair_seconds,
        changed_at = excluded.changed_at""";

  private final Handle handle;
  private final TenantId tenant;

  MonthSums(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  /** The newest day that is in the sums; null before the first. */
  LocalDate newest() {
    return handle
        .createQuery("select max(day) from device_month_day where tenant_id = :tenant")
        .bind("tenant", tenant)
        .mapTo(LocalDate.class)
        .findOne()
        .orElse(null);
  }

  /** Whether there is anything to sum: most communities of a city that begins have no device. */
  boolean hasDevices() {
    return handle
        .createQuery("select exists (select 1 from device where tenant_id = :tenant)")
        .bind("tenant", tenant)
        .mapTo(boolean.class)
        .one();
  }

  /** The day is over; false where another server had it already. */
  boolean close(LocalDate day) {
    return handle
            .createUpdate(
                "insert into device_month_day (tenant_id, day) values (:tenant, :day) on conflict do nothing")
            .bind("tenant", tenant)
            .bind("day", day)
            .execute()
        == 1;
  }

  /** Two servers may come at once: the day is added by one of them. */
  void add(LocalDate day, Collection<DeviceModel> models, OffsetDateTime now) {
    if (!close(day)) {
      return;
    }
    handle
        .createUpdate(ADD)
        .bind("tenant", tenant)
        .bind("month", day.withDayOfMonth(1))
        .bind("over", morning(day.withDayOfMonth(1).plusMonths(1)))
        .bind("from", morning(day))
        .bind("until", morning(day.plusDays(1)))
        .bind("now", now)
        .bindArray("models", String.class, models.stream().map(DeviceModel::model).toList())
        .bindArray(
            "seconds",
            Long.class,
            models.stream().map(model -> (long) model.intervalSeconds()).toList())
        .execute();
  }

  private static OffsetDateTime morning(LocalDate day) {
    return day.atStartOfDay(CityTime.ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
  }
}
