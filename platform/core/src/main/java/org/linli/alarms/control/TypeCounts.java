package org.linli.alarms.control;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.city.entity.Delta;
import org.linli.tenancy.entity.TenantId;

/**
 * What a transaction raised and cleared, by the kind of device: written with the alarms themselves,
 * so that a figure never tells of an alarm that is gone.
 */
public final class TypeCounts {

  private final Map<UUID, Delta> byDevice = new HashMap<>();

  public void count(UUID device, Delta delta) {
    byDevice.merge(device, delta, Delta::plus);
  }

  /** All kinds together. */
  public Delta sum() {
    return byDevice.values().stream().reduce(Delta.NONE, Delta::plus);
  }

  public void write(Handle handle, TenantId tenant) {
    if (byDevice.isEmpty()) {
      return;
    }
    // In the order of the models, so that two transactions never wait for each other crosswise.
    var byModel = new TreeMap<String, Delta>();
    models(handle, tenant)
        .forEach((device, model) -> byModel.merge(model, byDevice.get(device), Delta::plus));
    byModel.forEach((model, delta) -> add(handle, tenant, model, delta));
  }

  private Map<UUID, String> models(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            "select id, model from device where tenant_id = :tenant and id = any(:devices)")
        .bind("tenant", tenant)
        .bindArray("devices", UUID.class, List.copyOf(byDevice.keySet()))
        .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("model")))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static void add(Handle handle, TenantId tenant, String model, Delta delta) {
    handle
        .createUpdate(
            """
            insert into alarm_figures as f (tenant_id, model, code, alarms_open, alarms_critical, alarms_total, changed_at)
            select id, :model, code, :alarmsOpen, :alarmsCritical, :alarmsTotal, :now from tenant where id = :tenant
            on conflict (tenant_id, model) do update set code = excluded.code,
              alarms_open = f.alarms_open + excluded.alarms_open,
              alarms_critical = f.alarms_critical + excluded.alarms_critical,
              alarms_total = f.alarms_total + excluded.alarms_total,
              changed_at = excluded.changed_at""")
        .bindMethods(delta)
        .bind("model", model)
        .bind("tenant", tenant)
        .bind("now", OffsetDateTime.now(ZoneOffset.UTC))
        .execute();
  }
}
