package org.linli.feeds.control;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.devices.entity.ReadingDay;
import org.linli.devices.entity.ReadingLines;
import org.linli.rules.entity.TenantRules;
import org.linli.tenancy.entity.TenantId;

/**
 * What this server remembers of the devices whose feed it consumes, read from the rows when it
 * meets a device for the first time. Forgotten whenever another server may have consumed in
 * between.
 */
final class Memories {

  private static final int MOST_REMEMBERED = 200_000;

  /** How far back a rule's beginning is looked for, beyond its own duration. */
  private static final long MARGIN_SECONDS = 600;

  private final Jdbi jdbi;
  private final AlarmBook alarms;
  private final Map<UUID, DeviceMemory> remembered = new ConcurrentHashMap<>();

  Memories(Jdbi jdbi, AlarmBook alarms) {
    this.jdbi = jdbi;
    this.alarms = alarms;
  }

  /** Copies for one batch to work on. */
  Map<UUID, DeviceMemory> copies(
      TenantId tenant, Collection<DeviceBatch> devices, TenantRules rules) {
    var copies = new HashMap<UUID, DeviceMemory>();
    var unknown = new ArrayList<DeviceBatch>();
    for (var device : devices) {
      var memory = remembered.get(device.device);
      if (memory == null) {
        unknown.add(device);
      } else {
        copies.put(device.device, memory.copy(rules.of(device.model)));
      }
    }
    if (!unknown.isEmpty()) {
      copies.putAll(load(tenant, unknown, rules));
    }
    return copies;
  }

  /** Takes the copies over, after their transaction has succeeded. */
  void adopt(Map<UUID, DeviceMemory> copies) {
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    copies.forEach((device, memory) -> remembered.put(device, memory.copy()));
  }

  void forget() {
    remembered.clear();
  }

  private Map<UUID, DeviceMemory> load(
      TenantId tenant, List<DeviceBatch> devices, TenantRules rules) {
    var loaded = new HashMap<UUID, DeviceMemory>();
    devices.forEach(
        device ->
            loaded.put(device.device, new DeviceMemory(device.model, rules.of(device.model))));
    jdbi.useHandle(
        handle -> {
          var ids = List.copyOf(loaded.keySet());
          loadStatus(handle, tenant, ids, loaded);
          loadBlocks(handle, tenant, ids, loaded);
          loadHours(handle, tenant, loaded);
          recall(handle, tenant, ids, loaded);
        });
    alarms
        .open(tenant, loaded.keySet())
        .forEach(alarm -> loaded.get(alarm.device()).remember(alarm));
    return loaded;
  }

  private static void loadStatus(
      Handle handle, TenantId tenant, List<UUID> ids, Map<UUID, DeviceMemory> loaded) {
    handle
        .createQuery(
            """
            select device_id, clock_offset_ms, version from device_status
            where tenant_id = :tenant and device_id = any(:ids)""")
        .bind("tenant", tenant)
        .bindArray("ids", UUID.class, ids)
        .map(
            (row, context) -> {
              var memory = loaded.get(row.getObject(1, UUID.class));
              memory.clockOffset = row.getLong(2);
              memory.version = row.getLong(3);
              return true;
            })
        .list();
    handle
        .createQuery(
            """
            select s.device_id, e.key, cast(e.value ->> 0 as bigint), cast(e.value ->> 1 as float8)
            from device_status s cross join lateral jsonb_each(s.latest) e
            where s.tenant_id = :tenant and s.device_id = any(:ids)""")
        .bind("tenant", tenant)
        .bindArray("ids", UUID.class, ids)
        .map(
            (row, context) -> {
              loaded
                  .get(row.getObject(1, UUID.class))
                  .remember(row.getString(2), row.getLong(3), row.getDouble(4));
              return true;
            })
        .list();
  }

  private static void loadBlocks(
      Handle handle, TenantId tenant, List<UUID> ids, Map<UUID, DeviceMemory> loaded) {
    handle
        .createQuery(
            """
            select b.device_id, cast(extract(epoch from b.since) * 1000 as bigint),
              cast(extract(epoch from b.until) * 1000 as bigint), length(b.lines)
            from reading b where b.tenant_id = :tenant and b.device_id = any(:ids) and b.since =
              (select max(m.since) from reading m where m.tenant_id = b.tenant_id and m.device_id = b.device_id)""")
        .bind("tenant", tenant)
        .bindArray("ids", UUID.class, ids)
        .map(
            (row, context) -> {
              loaded.get(row.getObject(1, UUID.class)).block =
                  new OpenBlock(row.getLong(2), row.getLong(3), row.getInt(4));
              return true;
            })
        .list();
  }

  private static void loadHours(Handle handle, TenantId tenant, Map<UUID, DeviceMemory> loaded) {
    try {
      new StoredHours(handle.getConnection(), tenant, loaded).newest();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Since when a rule that waits has been holding, and what others look back at: a restart in
   * between must not begin that anew.
   */
  private static void recall(
      Handle handle, TenantId tenant, List<UUID> ids, Map<UUID, DeviceMemory> loaded) {
    var longest = loaded.values().stream().mapToInt(DeviceMemory::looksBackSeconds).max().orElse(0);
    if (longest == 0) {
      return;
    }
    var since = Instant.now().minusSeconds(longest + MARGIN_SECONDS);
    handle
        .createQuery(
            """
            select device_id, lines from reading
            where tenant_id = :tenant and device_id = any(:ids) and since > :begin and until > :since
            order by device_id, since""")
        .bind("tenant", tenant)
        .bindArray("ids", UUID.class, ids)
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .bind("begin", since.minusMillis(ReadingDay.MILLIS).atOffset(ZoneOffset.UTC))
        .map(
            (row, context) -> {
              var memory = loaded.get(row.getObject(1, UUID.class));
              ReadingLines.read(
                  row.getString(2),
                  (at, metric, value) -> {
                    if (at > since.toEpochMilli()) {
                      memory.recall(metric, at, value);
                    }
                  });
              return true;
            })
        .list();
  }
}
