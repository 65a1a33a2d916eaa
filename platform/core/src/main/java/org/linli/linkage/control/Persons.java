package org.linli.linkage.control;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.linkage.entity.Office;
import org.linli.linkage.entity.Reach;
import org.linli.tenancy.entity.TenantId;

/** Whom a step tells. */
final class Persons {

  /** Who lives in the place, or in what lies in it. */
  private static final String LIVING =
      """
      select distinct m.account_id from household_member m
      join place p on p.tenant_id = m.tenant_id and p.id = m.room_id
      left join place q on q.tenant_id = p.tenant_id and q.id = p.parent_id
      left join place r on r.tenant_id = p.tenant_id and r.id = q.parent_id
      left join place s on s.tenant_id = p.tenant_id and s.id = r.parent_id
      where m.tenant_id = :tenant and (:all or :place in (p.id, q.id, r.id, s.id))""";

  private static final String HOLDING =
      """
      select a.id from account a
      where a.tenant_id = :tenant and a.state = 'ACTIVE'
        and (a.valid_until is null or a.valid_until >= cast(now() at time zone 'Asia/Shanghai' as date))
        and exists (select 1 from account_role r left join own_role o on o.id = r.role
          where r.account_id = a.id and (r.until is null or r.until > now()) and coalesce(o.basis, r.role) = :role)
      """;

  private static final String OF_GRID =
      "and exists (select 1 from grid_duty g"
          + " where g.tenant_id = :tenant and g.account_id = a.id and g.grid_id = :grid)";

  private final Handle handle;
  private final TenantId tenant;

  Persons(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  Set<UUID> living(Reach reach, Spot spot) {
    var place = spot.within(reach).map(Spot.Level::id).orElse(null);
    if (place == null && reach != Reach.COMMUNITY) {
      return Set.of();
    }
    return new LinkedHashSet<>(
        handle
            .createQuery(LIVING)
            .bind("tenant", tenant)
            .bind("all", reach == Reach.COMMUNITY)
            .bind("place", place)
            .mapTo(UUID.class)
            .list());
  }

  Set<UUID> holding(Collection<Office> offices, Spot spot) {
    var all = new LinkedHashSet<UUID>();
    offices.stream().sorted().forEach(office -> all.addAll(holding(office, spot)));
    return all;
  }

  private List<UUID> holding(Office office, Spot spot) {
    if (office != Office.GRID_WORKER) {
      return of(office, null);
    }
    var grid = spot.grid();
    var own = grid == null ? List.<UUID>of() : of(office, grid);
    return own.isEmpty() ? of(Office.GRID_LEADER, null) : own;
  }

  private List<UUID> of(Office office, UUID grid) {
    var query =
        handle
            .createQuery(HOLDING + (grid == null ? "" : OF_GRID) + " order by a.id")
            .bind("tenant", tenant)
            .bind("role", office.name());
    if (grid != null) {
      query.bind("grid", grid);
    }
    return query.mapTo(UUID.class).list();
  }
}
