package org.linli.analytics.control;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** How often an analysis was wrong about a device. */
public final class EasingTable {

  private final Handle handle;
  private final TenantId tenant;

  /** An analysis of a device. */
  public record Of(String analysis, UUID device) {}

  public EasingTable(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  Map<Of, Integer> of(List<UUID> devices) {
    var falses = new HashMap<Of, Integer>();
    handle
        .createQuery(
            """
            select analysis, device_id, falses from analysis_easing
            where tenant_id = :tenant and device_id = any(:devices)""")
        .bind("tenant", tenant)
        .bindArray("devices", UUID.class, devices)
        .map(
            (row, context) ->
                falses.put(new Of(row.getString(1), row.getObject(2, UUID.class)), row.getInt(3)))
        .list();
    return falses;
  }

  /**
   * @param by one more false alarm, or one less where a clerk changed the word
   */
  public void count(Of one, int by, OffsetDateTime now) {
    handle
        .createUpdate(
            """
            insert into analysis_easing as e (tenant_id, analysis, device_id, falses, changed_at)
            values (:tenant, :analysis, :device, greatest(0, :by), :now)
            on conflict (tenant_id, analysis, device_id) do update set
              falses = greatest(0, e.falses + :by), changed_at = excluded.changed_at""")
        .bind("tenant", tenant)
        .bind("analysis", one.analysis())
        .bind("device", one.device())
        .bind("by", by)
        .bind("now", now)
        .execute();
  }

  /** The threshold counts again as it is set. */
  public boolean forget(Of one) {
    return handle
            .createUpdate(
                """
                delete from analysis_easing
                where tenant_id = :tenant and analysis = :analysis and device_id = :device and falses > 0""")
            .bind("tenant", tenant)
            .bind("analysis", one.analysis())
            .bind("device", one.device())
            .execute()
        > 0;
  }
}
