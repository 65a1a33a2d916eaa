package org.linli.provision.control;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DeviceState;
import org.linli.provision.entity.IdleDevice;
import org.linli.tenancy.entity.TenantId;

/** Devices that lie idle, and devices on which others may be mounted. */
public final class IdleList {

  private static final int MOST = 100;

  private final Jdbi jdbi;

  public IdleList(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @param carriers kinds that may carry the wanted one
   */
  public List<IdleDevice> of(TenantId tenant, String model, List<String> carriers) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, code, name, model, state from device
                    where tenant_id = :tenant and (model = :model and state in ('INSTALLED', 'STOPPED')
                      or model = any(cast(:carriers as text[])) and state = 'IN_SERVICE')
                    order by case when model = :model then 0 else 1 end, code limit :most""")
                .bind("tenant", tenant)
                .bind("model", model)
                .bind("carriers", carriers.toArray(String[]::new))
                .bind("most", MOST)
                .map(
                    (row, context) ->
                        new IdleDevice(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("model"),
                            DeviceState.valueOf(row.getString("state")),
                            !row.getString("model").equals(model)))
                .list());
  }
}
