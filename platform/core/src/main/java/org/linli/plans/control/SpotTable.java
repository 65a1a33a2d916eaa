package org.linli.plans.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceState;
import org.linli.plans.entity.Spot;
import org.linli.plans.entity.SpotRow;
import org.linli.tenancy.entity.TenantId;

/**
 * Where devices stand on plans. Who takes another's place stands where that one stood, until
 * somebody puts it elsewhere.
 */
public final class SpotTable {

  private static final String FIELDS =
      "select s.plan_id, f.name as plan_name, d.id, d.code, d.name, d.model, d.state, s.x, s.y,"
          + " s.by_name, s.at ";

  /** {@code %1$s} is where the spots are looked for, {@code %2$s} for whom. */
  private static final String BOTH =
      """
      with recursive before (id, replaces) as (
        select id, replaces from device where tenant_id = :tenant and id = :which
        union
        select d.id, d.replaces from before b join device d on d.tenant_id = :tenant and d.id = b.replaces),
      heir (plan_id, spot, id) as (
        select plan_id, device_id, device_id from plan_spot where tenant_id = :tenant and %1$s
        union
        select h.plan_id, h.spot, d.id from heir h join device d on d.tenant_id = :tenant and d.replaces = h.id
        where not exists (select 1 from plan_spot o
          where o.tenant_id = :tenant and o.plan_id = h.plan_id and o.device_id = d.id))
      """
          + FIELDS
          + """
          from heir h
          join plan_spot s on s.tenant_id = :tenant and s.plan_id = h.plan_id and s.device_id = h.spot
          join floor_plan f on f.tenant_id = s.tenant_id and f.id = s.plan_id
          join device d on d.tenant_id = s.tenant_id and d.id = h.id
          where d.state <> 'SCRAPPED' and %2$s
          """;

  private static final String PUT =
      """
      insert into plan_spot (tenant_id, plan_id, device_id, x, y, by_name, at)
      values (:tenant, :plan, :device, :x, :y, :by, :at)
      on conflict (tenant_id, plan_id, device_id) do update set x = excluded.x, y = excluded.y,
        by_name = excluded.by_name, at = excluded.at\
      """;

  /** The ledger with where its devices stand, up to the place of which their place's is a part. */
  private static final String LEDGER =
      """
       from device d
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      left join place q on q.tenant_id = d.tenant_id and q.id = p.parent_id
      left join place r on r.tenant_id = d.tenant_id and r.id = q.parent_id
      """;

  /**
   * Whether the device may stand on a plan of the place: it stands there or in something in it,
   * stands nowhere yet, or at a public point, which may be drawn on any plan beside it.
   */
  private static final String FITS =
      """
      (d.place_id is null or p.kind = 'PUBLIC' or coalesce(:place in (p.id, q.id, r.id, r.parent_id), false))
      """;

  private final Jdbi jdbi;

  public SpotTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** In the order of the devices' codes. */
  public List<SpotRow> on(TenantId tenant, UUID plan) {
    return read(tenant, BOTH.formatted("plan_id = :which", "true") + " order by 4, 3", plan);
  }

  /** In the order of the plans' names. */
  public List<SpotRow> of(TenantId tenant, DeviceId device) {
    return read(
        tenant,
        BOTH.formatted("device_id in (select id from before)", "d.id = :which") + " order by 2, 1",
        device.value());
  }

  /** Whether the device may stand on a plan of the place. */
  public boolean fits(TenantId tenant, UUID device, UUID place) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select " + FITS + LEDGER + "where d.tenant_id = :tenant and d.id = :device")
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("place", place)
                .mapTo(boolean.class)
                .findOne()
                .orElse(false));
  }

  public void put(TenantId tenant, UUID plan, UUID device, Spot spot, String by) {
    put(tenant, plan, Map.of(device, spot), by);
  }

  /** Many of one plan at a time. */
  public void put(TenantId tenant, UUID plan, Map<UUID, Spot> spots, String by) {
    if (spots.isEmpty()) {
      return;
    }
    var now = Instant.now().atOffset(ZoneOffset.UTC);
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(PUT);
          spots.forEach(
              (device, spot) ->
                  batch
                      .bind("tenant", tenant)
                      .bind("plan", plan)
                      .bind("device", device)
                      .bind("x", spot.x())
                      .bind("y", spot.y())
                      .bind("by", by)
                      .bind("at", now)
                      .add());
          batch.execute();
        });
  }

  /**
   * The ledger by code, as it stands to a plan.
   *
   * @param place of the plan
   */
  public Map<String, SpotLoad.Known> known(TenantId tenant, UUID plan, UUID place) {
    var found = new HashMap<String, SpotLoad.Known>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select d.code, d.id, d.state, s.x, s.y, "
                        + FITS
                        + "as fits"
                        + LEDGER
                        + """
                        left join plan_spot s
                          on s.tenant_id = d.tenant_id and s.device_id = d.id and s.plan_id = :plan
                        where d.tenant_id = :tenant\
                        """)
                .bind("tenant", tenant)
                .bind("plan", plan)
                .bind("place", place)
                .map((row, context) -> Map.entry(row.getString("code"), known(row)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
    return found;
  }

  private static SpotLoad.Known known(ResultSet row) throws SQLException {
    var x = row.getObject("x", Double.class);
    return new SpotLoad.Known(
        row.getObject("id", UUID.class),
        DeviceState.valueOf(row.getString("state")),
        row.getBoolean("fits"),
        x == null ? null : new Spot(x, row.getDouble("y")));
  }

  /** With the spot that it inherited; returns whether it stood there. */
  public boolean take(TenantId tenant, UUID plan, UUID device) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        delete from plan_spot where tenant_id = :tenant and plan_id = :plan and device_id in (
                          with recursive before (id, replaces) as (
                            select id, replaces from device where tenant_id = :tenant and id = :device
                            union
                            select d.id, d.replaces from before b
                            join device d on d.tenant_id = :tenant and d.id = b.replaces)
                          select id from before)\
                        """)
                    .bind("tenant", tenant)
                    .bind("plan", plan)
                    .bind("device", device)
                    .execute())
        > 0;
  }

  private List<SpotRow> read(TenantId tenant, String sql, UUID which) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("tenant", tenant)
                .bind("which", which)
                .map((row, context) -> row(row))
                .list());
  }

  private static SpotRow row(ResultSet row) throws SQLException {
    return new SpotRow(
        row.getObject("plan_id", UUID.class),
        row.getString("plan_name"),
        new DeviceId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        row.getString("model"),
        DeviceState.valueOf(row.getString("state")),
        row.getDouble("x"),
        row.getDouble("y"),
        row.getString("by_name"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
