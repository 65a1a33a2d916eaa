package org.linli.feeds.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * The statement that stores one tenant's part of a batch: readings, hourly roll-up, newest values
 * and status at once, each as one array per column. A line here is a row there.
 */
final class Rows {

  private static final String STORE =
      """
      with hours as (
        insert into reading_hour as r (tenant_id, device_id, metric, hour, points, total, lowest, highest)
        select cast(? as varchar), x.d, x.m, to_timestamp(x.h), x.p, x.t, x.l, x.g
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as float8[]), cast(? as int8[]), cast(? as float8[]),
          cast(? as float8[]), cast(? as float8[])) as x (d, m, h, p, t, l, g)
        on conflict (tenant_id, device_id, metric, hour) do update set
          points = r.points + excluded.points, total = r.total + excluded.total,
          lowest = least(r.lowest, excluded.lowest), highest = greatest(r.highest, excluded.highest)
      ), latest as (
        insert into device_latest as l (tenant_id, device_id, metric, ts, value)
        select cast(? as varchar), x.d, x.m, to_timestamp(x.t), x.v
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as float8[]), cast(? as float8[])) as x (d, m, t, v)
        on conflict (tenant_id, device_id, metric) do update set ts = excluded.ts, value = excluded.value
        where excluded.ts > l.ts
      ), status as (
        insert into device_status as s (tenant_id, device_id, last_seen_at, clock_offset_ms, clock_flagged, messages)
        select cast(? as varchar), x.d, to_timestamp(x.t), x.o, x.f, x.n
        from unnest(cast(? as uuid[]), cast(? as float8[]), cast(? as int8[]), cast(? as boolean[]), cast(? as int8[]))
          as x (d, t, o, f, n)
        on conflict (tenant_id, device_id) do update set
          last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at), clock_offset_ms = excluded.clock_offset_ms,
          clock_flagged = excluded.clock_flagged, messages = s.messages + excluded.messages
      )
      insert into reading (tenant_id, device_id, metric, ts, value)
      select cast(? as varchar), x.d, x.m, to_timestamp(x.t), x.v
      from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as float8[]), cast(? as float8[])) as x (d, m, t, v)
      on conflict do nothing""";

  /** For a batch of which some rows stand already: inserts, and says which ones were new. */
  private static final String INSERT_NEW =
      """
      insert into reading (tenant_id, device_id, metric, ts, value)
      select cast(? as varchar), x.d, x.m, to_timestamp(x.t), x.v
      from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as float8[]), cast(? as float8[])) as x (d, m, t, v)
      on conflict do nothing
      returning device_id, metric, cast(extract(epoch from ts) * 1000 as bigint)""";

  /** A row of {@code reading}. */
  record Reading(UUID device, String metric, long at, double value) {}

  /** The key of a row of {@code reading}. */
  record Key(UUID device, String metric, long at) {}

  private record Hour(UUID device, String metric, long hour) {}

  private static final class Sum {
    long points;
    double total;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
  }

  private record Status(UUID device, long seen, long offset, boolean flagged, long messages) {}

  private static final long HOUR = 3_600_000;

  private final TenantId tenant;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Reading> latest = new ArrayList<>();
  private final List<Status> statuses = new ArrayList<>();

  Rows(TenantId tenant) {
    this.tenant = tenant;
  }

  void reading(UUID device, NewPoint point) {
    readings.add(new Reading(device, point.metric(), point.at(), point.value()));
  }

  void latest(UUID device, String metric, DeviceMemory.Last last) {
    latest.add(new Reading(device, metric, last.at(), last.value()));
  }

  void status(UUID device, long seen, long offset, boolean flagged, long messages) {
    statuses.add(new Status(device, seen, offset, flagged, messages));
  }

  int size() {
    return readings.size();
  }

  /** Inserts the readings; returns the keys of those that were new. */
  Set<Key> insertNew(Connection connection) throws SQLException {
    var inserted = new HashSet<Key>();
    try (var statement = connection.prepareStatement(INSERT_NEW)) {
      new Columns(connection, statement).text(tenant.value()).readings(readings);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          inserted.add(new Key(rows.getObject(1, UUID.class), rows.getString(2), rows.getLong(3)));
        }
      }
    }
    return inserted;
  }

  /**
   * Stores everything; returns how many readings were new. With fewer than all of them the roll-up
   * is wrong and must not stand.
   */
  int store(Connection connection) throws SQLException {
    return store(connection, readings);
  }

  /** Stores what follows from readings that were inserted already. */
  void storeRest(Connection connection) throws SQLException {
    store(connection, List.of());
  }

  private int store(Connection connection, List<Reading> toInsert) throws SQLException {
    var hours = hours();
    var keys = List.copyOf(hours.keySet());
    var sums = List.copyOf(hours.values());
    try (var statement = connection.prepareStatement(STORE)) {
      new Columns(connection, statement)
          .text(tenant.value())
          .ids(keys.stream().map(Hour::device).toArray())
          .texts(keys.stream().map(Hour::metric).toArray(String[]::new))
          .numbers(keys.stream().mapToDouble(key -> key.hour() / 1000.0).toArray())
          .counts(sums.stream().mapToLong(sum -> sum.points).toArray())
          .numbers(sums.stream().mapToDouble(sum -> sum.total).toArray())
          .numbers(sums.stream().mapToDouble(sum -> sum.lowest).toArray())
          .numbers(sums.stream().mapToDouble(sum -> sum.highest).toArray())
          .text(tenant.value())
          .readings(latest)
          .text(tenant.value())
          .ids(statuses.stream().map(Status::device).toArray())
          .numbers(statuses.stream().mapToDouble(status -> status.seen() / 1000.0).toArray())
          .counts(statuses.stream().mapToLong(Status::offset).toArray())
          .truths(statuses.stream().map(Status::flagged).toArray(Boolean[]::new))
          .counts(statuses.stream().mapToLong(Status::messages).toArray())
          .text(tenant.value())
          .readings(toInsert);
      return statement.executeUpdate();
    }
  }

  private Map<Hour, Sum> hours() {
    var hours = new HashMap<Hour, Sum>();
    Hour before = null;
    Sum sum = null;
    for (var reading : readings) {
      var hour = Math.floorDiv(reading.at(), HOUR) * HOUR;
      // Readings come sorted, so most belong where the one before them did.
      if (before == null
          || before.hour() != hour
          || !before.metric().equals(reading.metric())
          || !before.device().equals(reading.device())) {
        before = new Hour(reading.device(), reading.metric(), hour);
        sum = hours.computeIfAbsent(before, key -> new Sum());
      }
      sum.points++;
      sum.total += reading.value();
      sum.lowest = Math.min(sum.lowest, reading.value());
      sum.highest = Math.max(sum.highest, reading.value());
    }
    return hours;
  }
}
