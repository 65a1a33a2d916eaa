package org.linli.devices.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceLink;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.DeviceStep;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** The steps of devices' lives as rows, and which device came after which. */
public final class LifeTable {

  private static final int MOST_BEFORE = 50;

  private final Jdbi jdbi;

  public LifeTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void add(TenantId tenant, UUID device, DeviceStep step) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into device_step (tenant_id, id, device_id, was, became, at, person, reason)
                    values (:tenant, :id, :device, :was, :became, :at, :person, :reason)""")
                .bind("tenant", tenant)
                .bind("id", Sql.newId())
                .bind("device", device)
                .bind("was", step.was() == null ? null : step.was().name())
                .bind("became", step.became().name())
                .bind("at", step.at().atOffset(ZoneOffset.UTC))
                .bind("person", step.person())
                .bind("reason", step.reason())
                .execute());
  }

  /** Oldest first. */
  public List<DeviceStep> steps(TenantId tenant, UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select was, became, at, person, reason from device_step
                    where tenant_id = :tenant and device_id = :device order by at, id""")
                .bind("tenant", tenant)
                .bind("device", device)
                .map((row, context) -> step(row))
                .list());
  }

  /** The devices that the device replaced, one after the other, the nearest first. */
  public List<DeviceLink> before(TenantId tenant, UUID device) {
    var before = new ArrayList<DeviceLink>();
    for (var id = device; before.size() < MOST_BEFORE; id = before.getLast().id().value()) {
      var found =
          links(
              tenant,
              "select b.* from device d join device b on b.tenant_id = d.tenant_id and b.id = d.replaces"
                  + " where d.tenant_id = :tenant and d.id = :device",
              id);
      if (found.isEmpty()) {
        break;
      }
      before.add(found.getFirst());
    }
    return List.copyOf(before);
  }

  /** The device that replaced it; null for none. */
  public DeviceLink after(TenantId tenant, UUID device) {
    return links(
            tenant,
            "select d.* from device d where d.tenant_id = :tenant and d.replaces = :device",
            device)
        .stream()
        .findFirst()
        .orElse(null);
  }

  private List<DeviceLink> links(TenantId tenant, String sql, UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("tenant", tenant)
                .bind("device", device)
                .map(
                    (row, context) ->
                        new DeviceLink(
                            new DeviceId(row.getObject("id", UUID.class)),
                            row.getString("code"),
                            row.getString("name"),
                            DeviceState.valueOf(row.getString("state"))))
                .list());
  }

  private static DeviceStep step(ResultSet row) throws SQLException {
    var was = row.getString("was");
    return new DeviceStep(
        was == null ? null : DeviceState.valueOf(was),
        DeviceState.valueOf(row.getString("became")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("person"),
        row.getString("reason"));
  }
}
