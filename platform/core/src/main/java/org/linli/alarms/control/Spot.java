package org.linli.alarms.control;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/**
 * Where a device stands when it alarms.
 *
 * @param device its name
 * @param place null when it has none
 * @param building the building it stands in; without one what lies above all others, a compound or
 *     the place itself
 */
public record Spot(String device, String model, UUID place, UUID building) {

  static final String UPWARDS =
      """
      with recursive up (id, parent_id, kind) as (
        select p.id, p.parent_id, p.kind from device d join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
        where d.tenant_id = :tenant and d.id = :device
        union all
        select q.id, q.parent_id, q.kind from up join place q on q.tenant_id = :tenant and q.id = up.parent_id
      )
      """;

  /** Of a device that there is. */
  public static Spot of(Handle handle, TenantId tenant, UUID device) {
    return handle
        .createQuery(
            UPWARDS
                + """
                select d.name, d.model, d.place_id, coalesce((select id from up where kind = 'BUILDING'),
                  (select id from up where parent_id is null))
                from device d where d.tenant_id = :tenant and d.id = :device""")
        .bind("tenant", tenant)
        .bind("device", device)
        .map(
            (row, context) ->
                new Spot(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getObject(4, UUID.class)))
        .one();
  }
}
