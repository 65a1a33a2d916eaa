package org.linli.feeds.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/** Reads back hours that stand already: each device's newest, and those that late readings name. */
final class StoredHours {

  private static final String COLUMNS =
      """
      select h.device_id, cast(extract(epoch from h.hour) * 1000 as bigint), e.key, cast(e.value ->> 0 as bigint),
        cast(e.value ->> 1 as float8), cast(e.value ->> 2 as float8), cast(e.value ->> 3 as float8)
      """;

  private static final String NAMED =
      COLUMNS
          + """
          from unnest(cast(? as uuid[]), cast(? as float8[])) as x (d, h)
          join reading_hour h on h.tenant_id = ? and h.device_id = x.d and h.hour = to_timestamp(x.h)
          cross join lateral jsonb_each(h.metrics) e""";

  private final Connection connection;
  private final TenantId tenant;
  private final Map<UUID, DeviceMemory> memories;

  StoredHours(Connection connection, TenantId tenant, Map<UUID, DeviceMemory> memories) {
    this.connection = connection;
    this.tenant = tenant;
    this.memories = memories;
  }

  /** An hour of a device. */
  record Named(UUID device, long hour) {}

  /** Lets each device remember its newest hour: that of its newest reading. */
  void newest() throws SQLException {
    var newest = new ArrayList<Named>();
    memories.forEach(
        (device, memory) -> {
          if (memory.newest() != Long.MIN_VALUE) {
            newest.add(new Named(device, HourSums.of(memory.newest())));
          }
        });
    named(newest);
  }

  /** Lets the devices remember these hours as well. */
  void named(Collection<Named> hours) throws SQLException {
    if (hours.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(NAMED)) {
      new Columns(connection, statement)
          .ids(hours.stream().map(Named::device).toArray())
          .numbers(hours.stream().mapToDouble(named -> named.hour() / 1000.0).toArray())
          .text(tenant.value());
      read(statement.executeQuery());
    }
  }

  private void read(ResultSet result) throws SQLException {
    try (var rows = result) {
      while (rows.next()) {
        memories
            .get(rows.getObject(1, UUID.class))
            .rememberedHour(rows.getLong(2))
            .add(
                rows.getString(3),
                rows.getLong(4),
                rows.getDouble(5),
                rows.getDouble(6),
                rows.getDouble(7));
      }
    }
  }
}
