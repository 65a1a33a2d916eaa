package org.linli.provision.control;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.TenantId;

/** Where the devices of a kind stand: by their plate, else by their place. */
public final class SpotList {

  /** More than these a community's roads do not hold; the nearest of each is looked for. */
  private static final int MOST = 2_000;

  private final Jdbi jdbi;

  public SpotList(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public List<Spot> of(TenantId tenant, String model) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.id, d.code, d.name, d.model, coalesce(e.longitude, p.longitude) as longitude,
                      coalesce(e.latitude, p.latitude) as latitude
                    from device d
                    left join device_plate e on e.tenant_id = d.tenant_id and e.device_id = d.id
                    left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
                    where d.tenant_id = :tenant and d.model = :model and d.state in ('IN_SERVICE', 'REPAIR')
                    order by d.code limit :most""")
                .bind("tenant", tenant)
                .bind("model", model)
                .bind("most", MOST)
                .map(
                    (row, context) ->
                        new Spot(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("model"),
                            row.getObject("longitude", Double.class),
                            row.getObject("latitude", Double.class)))
                .list());
  }
}
