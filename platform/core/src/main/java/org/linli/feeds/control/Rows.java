package org.linli.feeds.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/**
 * The statement that stores one tenant's part of a batch: blocks of readings, hourly roll-up,
 * newest values, status and the collection log at once, each as one array per column. A line here
 * is a row there.
 *
 * <p>Roll-up and newest values are written as the memory knows them, and blocks are added to. That
 * they follow from what stands is proved by the version of the device's status: where it is another
 * one, nothing is written.
 */
final class Rows {

  private static final String STORE =
      """
      with hours as (
        insert into reading_hour (tenant_id, device_id, hour, points, metrics)
        select cast(? as varchar), x.d, to_timestamp(x.h), x.p, cast(x.m as jsonb)
        from unnest(cast(? as uuid[]), cast(? as float8[]), cast(? as int8[]), cast(? as text[])) as x (d, h, p, m)
        on conflict (tenant_id, hour, device_id) do update set points = excluded.points, metrics = excluded.metrics
      ), status as (
        insert into device_status as s (tenant_id, device_id, last_seen_at, clock_offset_ms, clock_flagged, messages,
          latest, version)
        select cast(? as varchar), x.d, to_timestamp(x.t), x.o, x.f, x.n, cast(x.l as jsonb), x.v
        from unnest(cast(? as uuid[]), cast(? as float8[]), cast(? as int8[]), cast(? as boolean[]), cast(? as int8[]),
          cast(? as text[]), cast(? as int8[])) as x (d, t, o, f, n, l, v)
        on conflict (tenant_id, device_id) do update set
          last_seen_at = greatest(s.last_seen_at, excluded.last_seen_at), clock_offset_ms = excluded.clock_offset_ms,
          clock_flagged = excluded.clock_flagged, messages = s.messages + excluded.messages,
          latest = excluded.latest, version = excluded.version
        where s.version = excluded.version - 1
        returning 1
      ), gathered as (
        insert into collection_entry as c (tenant_id, device_id, measured, day, flow, basis, asset, person, messages,
          points, first_at, last_at, mark_high, mark_low)
        select cast(? as varchar), x.d, cast(x.h as date), cast(? as date), x.f, x.b, x.a, coalesce(x.w, k.keeper), x.n,
          x.p, to_timestamp(x.s), to_timestamp(x.e), x.u, x.v
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
          cast(? as text[]), cast(? as int8[]), cast(? as int8[]), cast(? as float8[]), cast(? as float8[]),
          cast(? as int8[]), cast(? as int8[])) as x (d, h, f, b, a, w, n, p, s, e, u, v)
        left join device_file k on k.tenant_id = ? and k.device_id = x.d
        on conflict (tenant_id, device_id, measured, day, flow, basis) do update set
          messages = c.messages + excluded.messages, points = c.points + excluded.points,
          first_at = least(c.first_at, excluded.first_at), last_at = greatest(c.last_at, excluded.last_at),
          mark_high = c.mark_high # excluded.mark_high, mark_low = c.mark_low # excluded.mark_low
      ), stored as (
        insert into reading as r (tenant_id, device_id, since, until, lines)
        select cast(? as varchar), x.d, to_timestamp(x.s), to_timestamp(x.u), x.l
        from unnest(cast(? as uuid[]), cast(? as float8[]), cast(? as float8[]), cast(? as text[])) as x (d, s, u, l)
        on conflict (tenant_id, device_id, since) do update set until = excluded.until,
          lines = r.lines || chr(10) || excluded.lines
      )
      select count(*) from status""";

  /** Late readings went into blocks that stand. */
  private static final String WRITE_ANEW =
      """
      update reading r set until = to_timestamp(x.u), lines = x.l
      from unnest(cast(? as uuid[]), cast(? as float8[]), cast(? as float8[]), cast(? as text[])) as x (d, s, u, l)
      where r.tenant_id = ? and r.device_id = x.d and r.since = to_timestamp(x.s)""";

  /** A point of a device. */
  record Key(UUID device, String metric, long at) {}

  private record Hour(UUID device, HourSums sums) {}

  private record Status(
      UUID device, long seen, long offset, long messages, String latest, long version) {}

  private final TenantId tenant;
  private final List<Block> added = new ArrayList<>();
  private final List<Block> anew = new ArrayList<>();
  private final List<Hour> hours = new ArrayList<>();
  private final List<Status> statuses = new ArrayList<>();
  private final Gathered gathered = new Gathered();
  private int points;

  Rows(TenantId tenant) {
    this.tenant = tenant;
  }

  /** Adds a device's blocks, and how many points they hold that are new. */
  void readings(Filing filing, int points) {
    this.points += points;
    filing.blocks().forEach(block -> (block.whole ? anew : added).add(block));
  }

  /**
   * Adds what the device's memory now knows: the hours that moved, the newest values, its state.
   */
  void device(DeviceBatch device, DeviceMemory memory, long messages) {
    memory.moved().forEach(sums -> hours.add(new Hour(device.device, sums)));
    statuses.add(
        new Status(
            device.device,
            device.lastSeen,
            memory.clockOffset,
            messages,
            memory.latestJson(),
            ++memory.version));
  }

  /** Adds to the collection log what is stored of the device. */
  void gathered(DeviceBatch device, List<NewPoint> points) {
    gathered.add(device, points);
  }

  /** How many points were added. */
  int points() {
    return points;
  }

  /**
   * Stores everything.
   *
   * @throws Intake.MemoryIsOld another server wrote of one of the devices
   */
  void store(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(STORE)) {
      bind(new Columns(connection, statement));
      try (var counts = statement.executeQuery()) {
        counts.next();
        if (counts.getInt(1) < statuses.size()) {
          throw new Intake.MemoryIsOld();
        }
      }
    }
    if (!anew.isEmpty()) {
      writeAnew(connection);
    }
  }

  /** A block that is gone since it was read was too old to be kept. */
  private void writeAnew(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(WRITE_ANEW)) {
      var columns = new Columns(connection, statement);
      bind(columns, anew);
      columns.text(tenant.value());
      if (statement.executeUpdate() < anew.size()) {
        throw new Intake.MemoryIsOld();
      }
    }
  }

  private void bind(Columns columns) throws SQLException {
    columns
        .text(tenant.value())
        .ids(hours.stream().map(Hour::device).toArray())
        .numbers(hours.stream().mapToDouble(hour -> hour.sums().hour / 1000.0).toArray())
        .counts(hours.stream().mapToLong(hour -> hour.sums().points()).toArray())
        .texts(hours.stream().map(hour -> hour.sums().json()).toArray(String[]::new))
        .text(tenant.value())
        .ids(statuses.stream().map(Status::device).toArray())
        .numbers(statuses.stream().mapToDouble(status -> status.seen() / 1000.0).toArray())
        .counts(statuses.stream().mapToLong(Status::offset).toArray())
        .truths(
            statuses.stream()
                .map(status -> ReadingCheck.isClockOff(status.offset()))
                .toArray(Boolean[]::new))
        .counts(statuses.stream().mapToLong(Status::messages).toArray())
        .texts(statuses.stream().map(Status::latest).toArray(String[]::new))
        .counts(statuses.stream().mapToLong(Status::version).toArray());
    bindGathered(columns);
    columns.text(tenant.value());
    bind(columns, added);
  }

  private static void bind(Columns columns, List<Block> blocks) throws SQLException {
    columns
        .ids(blocks.stream().map(block -> block.device).toArray())
        .numbers(blocks.stream().mapToDouble(block -> block.since / 1000.0).toArray())
        .numbers(blocks.stream().mapToDouble(block -> block.until() / 1000.0).toArray())
        .texts(blocks.stream().map(Block::lines).toArray(String[]::new));
  }

  private void bindGathered(Columns columns) throws SQLException {
    var lines = List.copyOf(gathered.lines());
    columns
        .text(tenant.value())
        .text(LocalDate.now(CityTime.ZONE).toString())
        .ids(lines.stream().map(line -> line.device).toArray())
        .texts(lines.stream().map(line -> line.measured.toString()).toArray(String[]::new))
        .texts(lines.stream().map(line -> line.flow.name()).toArray(String[]::new))
        .texts(lines.stream().map(line -> line.basis.name()).toArray(String[]::new))
        .texts(lines.stream().map(line -> line.asset).toArray(String[]::new))
        .texts(lines.stream().map(line -> line.by).toArray(String[]::new))
        .counts(lines.stream().mapToLong(line -> line.messages).toArray())
        .counts(lines.stream().mapToLong(line -> line.points).toArray())
        .numbers(lines.stream().mapToDouble(line -> line.first / 1000.0).toArray())
        .numbers(lines.stream().mapToDouble(line -> line.last / 1000.0).toArray())
        .counts(lines.stream().mapToLong(line -> line.mark.high()).toArray())
        .counts(lines.stream().mapToLong(line -> line.mark.low()).toArray())
        .text(tenant.value());
  }
}
