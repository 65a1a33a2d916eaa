package org.linli.collection.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.collection.entity.CheckedDay.Differing;
import org.linli.collection.entity.CollectionMark;
import org.linli.devices.entity.ReadingLines;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** Holds the entries of a day of the log against the readings that stand. */
public final class Standing {

  /** Days whose data were deleted in due time are compared no more. */
  private static final String LOGGED =
      """
      select e.device_id, e.measured, e.points, e.mark_high, e.mark_low from collection_entry e
      where e.tenant_id = :tenant and e.deleted_at is null
        and exists (select 1 from collection_entry o where o.tenant_id = e.tenant_id and o.device_id = e.device_id
          and o.measured = e.measured and o.day = :day)""";

  private static final String STORED =
      """
      select x.d, x.m, r.lines
      from unnest(cast(:devices as uuid[]), cast(:days as text[]), cast(:begins as timestamptz[])) as x (d, m, b)
      join reading r on r.tenant_id = :tenant and r.device_id = x.d and r.since >= x.b
        and r.since < x.b + interval '1 day'""";

  private record Measured(UUID device, LocalDate day) {}

  private record Sum(long points, CollectionMark mark) {
    static final Sum NOTHING = new Sum(0, CollectionMark.NOTHING);

    Sum with(long more, CollectionMark other) {
      return new Sum(points + more, mark.with(other));
    }
  }

  private final Map<Measured, Sum> logged = new HashMap<>();
  private final Map<Measured, Sum> stored = new HashMap<>();

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
                    new Measured(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                    new Sum(row.getLong(3), new CollectionMark(row.getLong(4), row.getLong(5))),
                    (one, other) -> one.with(other.points, other.mark)))
        .forEach(sum -> {});
    if (!standing.logged.isEmpty()) {
      standing.read(handle, tenant);
    }
    return standing;
  }

  private void read(Handle handle, TenantId tenant) {
    var asked = List.copyOf(logged.keySet());
    handle
        .createQuery(STORED)
        .bind("tenant", tenant)
        .bindArray("devices", UUID.class, asked.stream().map(Measured::device).toArray())
        .bindArray("days", String.class, asked.stream().map(one -> one.day().toString()).toArray())
        .bindArray("begins", String.class, asked.stream().map(one -> begin(one.day())).toArray())
        .map(
            (row, context) -> {
              var measured =
                  new Measured(row.getObject(1, UUID.class), LocalDate.parse(row.getString(2)));
              ReadingLines.read(
                  row.getString(3), (at, metric, value) -> add(measured, at, metric, value));
              return true;
            })
        .forEach(read -> {});
  }

  private void add(Measured measured, long at, String metric, double value) {
    stored.merge(
        measured,
        new Sum(1, CollectionMark.of(measured.device, at, metric, value)),
        (one, other) -> one.with(other.points, other.mark));
  }

  private static String begin(LocalDate day) {
    return day.atStartOfDay(CityTime.ZONE).toOffsetDateTime().toString();
  }

  public long compared() {
    return logged.size();
  }

  /** Days of devices of which other points stand than were gathered. */
  public List<Differing> differing(int most) {
    var found = new ArrayList<Differing>();
    logged.forEach(
        (measured, sum) -> {
          var now = stored.getOrDefault(measured, Sum.NOTHING);
          if (!now.equals(sum) && found.size() < most) {
            found.add(new Differing(measured.device(), measured.day(), sum.points(), now.points()));
          }
        });
    return found;
  }
}
