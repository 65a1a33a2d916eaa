package org.linli.collection.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.collection.entity.CheckedDay.Differing;
import org.linli.collection.entity.CollectionMark;
import org.linli.tenancy.entity.TenantId;

/** Holds the hours of a day of the log against the readings that stand. */
public final class Standing {

  /** Hours whose data were deleted in due time are compared no more. */
  private static final String LOGGED =
      """
      select e.device_id, e.hour, e.points, e.mark_high, e.mark_low from collection_entry e
      where e.tenant_id = :tenant and e.deleted_at is null
        and exists (select 1 from collection_entry o where o.tenant_id = e.tenant_id and o.device_id = e.device_id
          and o.hour = e.hour and o.day = :day)""";

  private static final String STORED =
      """
      select r.device_id, cast(extract(epoch from r.ts) * 1000 as bigint), m.key, cast(m.value as float8)
      from (select distinct device_id, hour from collection_entry
        where tenant_id = :tenant and day = :day and deleted_at is null) e
      join reading r on r.tenant_id = :tenant and r.device_id = e.device_id and r.ts >= e.hour
        and r.ts < e.hour + interval '1 hour'
      cross join lateral jsonb_each_text(r.metrics) m""";

  private record Hour(UUID device, Instant at) {}

  private record Sum(long points, CollectionMark mark) {
    static final Sum NOTHING = new Sum(0, CollectionMark.NOTHING);

    Sum with(long more, CollectionMark other) {
      return new Sum(points + more, mark.with(other));
    }
  }

  private final Map<Hour, Sum> logged = new HashMap<>();
  private final Map<Hour, Sum> stored = new HashMap<>();

  private Standing() {}

  public static Standing of(Handle handle, TenantId tenant, LocalDate day) {
    var standing = new Standing();
    handle
        .createQuery(LOGGED)
        .bind("tenant", tenant)
        .bind("day", day)
        .map(
            (row, context) ->
                standing.logged.merge(
                    new Hour(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()),
                    new Sum(row.getLong(3), new CollectionMark(row.getLong(4), row.getLong(5))),
                    (one, other) -> one.with(other.points, other.mark)))
        .forEach(sum -> {});
    handle
        .createQuery(STORED)
        .bind("tenant", tenant)
        .bind("day", day)
        .map(
            (row, context) ->
                standing.stand(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    row.getString(3),
                    row.getDouble(4)))
        .forEach(sum -> {});
    return standing;
  }

  private Sum stand(UUID device, long at, String metric, double value) {
    var hour =
        Instant.ofEpochMilli(at)
            .atOffset(ZoneOffset.UTC)
            .truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    return stored.merge(
        new Hour(device, hour.toInstant()),
        new Sum(1, CollectionMark.of(device, at, metric, value)),
        (one, other) -> one.with(other.points, other.mark));
  }

  public long compared() {
    return logged.size();
  }

  /** Hours of which other points stand than were gathered. */
  public List<Differing> differing(int most) {
    var found = new ArrayList<Differing>();
    logged.forEach(
        (hour, sum) -> {
          var now = stored.getOrDefault(hour, Sum.NOTHING);
          if (!now.equals(sum) && found.size() < most) {
            found.add(new Differing(hour.device(), hour.at(), sum.points(), now.points()));
          }
        });
    return found;
  }
}
