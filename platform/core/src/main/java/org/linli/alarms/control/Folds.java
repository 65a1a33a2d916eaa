package org.linli.alarms.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.alarms.boundary.AlarmChange;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * Folds a storm 告警风暴: many alarms of one kind in one building within a span become one, which lasts
 * until the last of them has ended.
 */
public final class Folds {

  private final Storms storms;

  public Folds(Storms storms) {
    this.storms = storms;
  }

  /**
   * What an alarm became part of.
   *
   * @param others those that this alarm made a storm of, but for the head; empty where it was one
   *     already
   */
  public record Joined(UUID fold, UUID head, List<UUID> others) {}

  /** Joins the storm that there is, or makes one where there are enough. */
  public Optional<Joined> join(Handle handle, TenantId tenant, AlarmChange change, Spot spot) {
    var standing = joined(handle, tenant, change, spot);
    if (standing.isPresent()) {
      mark(handle, tenant, standing.get().fold(), List.of(change.alarm()));
      return standing;
    }
    var alike = alike(handle, tenant, change, spot);
    if (alike.size() < storms.alarms()) {
      return Optional.empty();
    }
    var fold = Sql.newId();
    insert(handle, tenant, fold, alike, change, spot);
    mark(handle, tenant, fold, alike);
    return Optional.of(
        new Joined(
            fold,
            alike.getFirst(),
            alike.subList(1, alike.size()).stream()
                .filter(alarm -> !alarm.equals(change.alarm()))
                .toList()));
  }

  /** An alarm ended; the storm ends with the last one. */
  public void left(Handle handle, TenantId tenant, UUID alarm, Instant at) {
    handle
        .createUpdate(
            """
            update alarm_fold set standing = standing - 1, ended_at = case when standing <= 1 then cast(:at as timestamptz) end
            where tenant_id = :tenant and id = (select fold_id from alarm where tenant_id = :tenant and id = :alarm)
              and ended_at is null""")
        .bind("at", utc(at))
        .bind("tenant", tenant)
        .bind("alarm", alarm)
        .execute();
  }

  private static Optional<Joined> joined(
      Handle handle, TenantId tenant, AlarmChange change, Spot spot) {
    return handle
        .createQuery(
            """
            update alarm_fold set members = members + 1, standing = standing + 1,
              last_at = greatest(last_at, cast(:at as timestamptz))
            where tenant_id = :tenant and model = :model and rule = :rule
              and building_id is not distinct from cast(:building as uuid) and ended_at is null
            returning id, head_alarm_id""")
        .bind("at", utc(change.raisedAt()))
        .bind("tenant", tenant)
        .bind("model", spot.model())
        .bind("rule", change.rule().id())
        .bind("building", spot.building())
        .map(
            (row, context) ->
                new Joined(row.getObject(1, UUID.class), row.getObject(2, UUID.class), List.of()))
        .findFirst();
  }

  /** The open alarms of its kind around it, itself among them; the first one first. */
  private List<UUID> alike(Handle handle, TenantId tenant, AlarmChange change, Spot spot) {
    return handle
        .createQuery(
            """
            select a.id from alarm a join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
            where a.tenant_id = :tenant and a.rule = :rule and a.building_id is not distinct from cast(:building as uuid)
              and a.cleared_at is null and a.raised_at > :since and d.model = :model
            order by a.raised_at, a.id""")
        .bind("tenant", tenant)
        .bind("rule", change.rule().id())
        .bind("building", spot.building())
        .bind("since", utc(change.raisedAt().minusSeconds(storms.withinSeconds())))
        .bind("model", spot.model())
        .mapTo(UUID.class)
        .list();
  }

  private static void insert(
      Handle handle, TenantId tenant, UUID fold, List<UUID> alike, AlarmChange change, Spot spot) {
    handle
        .createUpdate(
            """
            insert into alarm_fold (tenant_id, id, model, rule, severity, building_id, head_alarm_id, first_at, last_at,
              members, standing)
            select :tenant, :id, :model, :rule, :severity, cast(:building as uuid), :head, min(raised_at), max(raised_at),
              count(*), count(*)
            from alarm where tenant_id = :tenant and id = any(:alike)""")
        .bind("tenant", tenant)
        .bind("id", fold)
        .bind("model", spot.model())
        .bind("rule", change.rule().id())
        .bind("severity", change.rule().severity().name())
        .bind("building", spot.building())
        .bind("head", alike.getFirst())
        .bindArray("alike", UUID.class, alike)
        .execute();
  }

  private static void mark(Handle handle, TenantId tenant, UUID fold, List<UUID> alarms) {
    handle
        .createUpdate(
            "update alarm set fold_id = :fold where tenant_id = :tenant and id = any(:alarms)")
        .bind("fold", fold)
        .bind("tenant", tenant)
        .bindArray("alarms", UUID.class, alarms)
        .execute();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
