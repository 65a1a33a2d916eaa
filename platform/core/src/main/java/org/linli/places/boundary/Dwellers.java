package org.linli.places.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.consents.entity.Ward;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/**
 * Whom a device in a home tells about: everybody who lives there, and the children of those who do.
 * Nobody who lives there speaks for the others.
 */
public final class Dwellers {

  private static final String PERSONS =
      """
      select d.id, x.person from device d
      join place p on p.tenant_id = d.tenant_id and p.id = d.place_id and p.kind = 'ROOM'
      left join (
        select m.tenant_id, m.room_id, m.account_id as person from household_member m
        union all
        select m.tenant_id, m.room_id, w.id from household_member m
        join ward w on w.tenant_id = m.tenant_id and w.guardian_id = m.account_id
        where w.ended_at is null and w.born > :youngest
      ) x on x.tenant_id = p.tenant_id and x.room_id = p.id
      where d.tenant_id = :tenant""";

  private Dwellers() {}

  /** All devices that stand in homes; those of a home where nobody lives have nobody. */
  public static Map<UUID, Set<UUID>> ofDevices(Handle handle, TenantId tenant, Instant now) {
    return read(handle, PERSONS, tenant, null, now);
  }

  /** The same, of one model's devices alone. */
  public static Map<UUID, Set<UUID>> ofModel(
      Handle handle, TenantId tenant, String model, Instant now) {
    return read(handle, PERSONS + " and d.model = :which", tenant, model, now);
  }

  /** Nobody where the device stands in no home, or is none of the community's. */
  public static Set<UUID> ofDevice(Handle handle, TenantId tenant, UUID device, Instant now) {
    return read(handle, PERSONS + " and d.id = :which", tenant, device, now)
        .getOrDefault(device, Set.of());
  }

  private static Map<UUID, Set<UUID>> read(
      Handle handle, String sql, TenantId tenant, Object which, Instant now) {
    var homes = new HashMap<UUID, Set<UUID>>();
    var query = handle.createQuery(sql).bind("tenant", tenant).bind("youngest", youngest(now));
    if (which != null) {
      query.bind("which", which);
    }
    query
        .map(
            (row, context) -> {
              var persons =
                  homes.computeIfAbsent(row.getObject(1, UUID.class), device -> new HashSet<>());
              var person = row.getObject(2, UUID.class);
              return person != null && persons.add(person);
            })
        .list();
    return homes;
  }

  /** Who was born on this day or before decides alone. */
  private static LocalDate youngest(Instant now) {
    return now.atZone(CityTime.ZONE).toLocalDate().minusYears(Ward.AGE);
  }
}
