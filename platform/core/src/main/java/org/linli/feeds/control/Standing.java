package org.linli.feeds.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.devices.entity.ReadingDay;
import org.linli.tenancy.entity.TenantId;

/**
 * The blocks into which late readings fall, or behind which they lie: from the last one that begins
 * before them. Asked for day by day.
 */
final class Standing {

  private static final String BLOCKS =
      """
      select b.device_id, cast(extract(epoch from b.since) * 1000 as bigint),
        cast(extract(epoch from b.until) * 1000 as bigint), b.lines
      from unnest(cast(? as uuid[]), cast(? as float8[]), cast(? as float8[]), cast(? as float8[])) as x (d, b, f, u)
      join reading b on b.tenant_id = ? and b.device_id = x.d and b.since <= to_timestamp(x.u)
        and b.since >= coalesce((select max(f.since) from reading f where f.tenant_id = b.tenant_id
          and f.device_id = x.d and f.since >= to_timestamp(x.b) and f.since <= to_timestamp(x.f)), to_timestamp(x.b))""";

  private static final TreeMap<Long, StandingBlock> EMPTY = new TreeMap<>();

  private record Day(UUID device, long begin) {}

  private record Span(long from, long until) {}

  private final Map<Day, Span> asked = new HashMap<>();
  private final Map<UUID, TreeMap<Long, StandingBlock>> blocks = new HashMap<>();

  /** This moment is not newer than all that stands. */
  void ask(UUID device, long at) {
    asked.merge(
        new Day(device, ReadingDay.begin(at)),
        new Span(at, at),
        (one, other) ->
            new Span(Math.min(one.from(), other.from()), Math.max(one.until(), other.until())));
  }

  /** Whether every moment is newer than all that stands. */
  boolean isUnasked() {
    return asked.isEmpty();
  }

  void read(Connection connection, TenantId tenant) throws SQLException {
    var days = new ArrayList<>(asked.entrySet());
    try (var statement = connection.prepareStatement(BLOCKS)) {
      new Columns(connection, statement)
          .ids(days.stream().map(day -> day.getKey().device()).toArray())
          .numbers(days.stream().mapToDouble(day -> day.getKey().begin() / 1000.0).toArray())
          .numbers(days.stream().mapToDouble(day -> day.getValue().from() / 1000.0).toArray())
          .numbers(days.stream().mapToDouble(day -> day.getValue().until() / 1000.0).toArray())
          .text(tenant.value());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          blocks
              .computeIfAbsent(rows.getObject(1, UUID.class), device -> new TreeMap<>())
              .put(
                  rows.getLong(2),
                  StandingBlock.of(rows.getLong(2), rows.getLong(3), rows.getString(4)));
        }
      }
    }
  }

  /** Whether the point was stored before. */
  boolean holds(UUID device, NewPoint point) {
    var block = at(device, point.at());
    return block != null && block.holds(point.at(), point.metric());
  }

  /** The block whose span the moment lies in; null for none. */
  private StandingBlock at(UUID device, long at) {
    var before = of(device).floorEntry(at);
    return before != null && before.getValue().spans(at) ? before.getValue() : null;
  }

  /** The last block that ends before the moment; null for none. */
  StandingBlock before(UUID device, long at) {
    var before = of(device).floorEntry(at);
    return before == null ? null : before.getValue();
  }

  /** Whether a block begins between the two moments: they cannot be of one block then. */
  boolean parts(UUID device, long earlier, long later) {
    var next = of(device).higherKey(earlier);
    return next != null && next <= later;
  }

  private TreeMap<Long, StandingBlock> of(UUID device) {
    return blocks.getOrDefault(device, EMPTY);
  }
}
