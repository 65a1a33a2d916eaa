package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.KnownDevices;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.matters.entity.CaseDevice;

/** The device that a matter came from, and those that stand where it happened. */
@ApplicationScoped
public class CaseDevices {

  private static final String PERMISSION = "devices:read";
  private static final int MOST = 20;

  private static final String CAUSE =
      """
      select coalesce(a.device_id, c.device_id, f.device_id) from matter_origin o
      left join alarm a
        on a.tenant_id = o.tenant_id and a.id = o.subject_id and o.origin = 'ALARM'
      left join device_check c
        on c.tenant_id = o.tenant_id and c.id = o.subject_id and o.origin = 'ROUND'
      left join analysis_finding f
        on f.tenant_id = o.tenant_id and f.id = o.subject_id and o.origin = 'FINDING'
      where o.tenant_id = :tenant and o.matter_id = :matter\
      """;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final KnownDevices devices;

  @Inject
  public CaseDevices(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.devices = new KnownDevices(jdbi, models);
  }

  /** For the container's proxy alone. */
  protected CaseDevices() {
    jdbi = null;
    scopes = null;
    devices = null;
  }

  /** The cause first, then those in the place, twenty at most; none for who may see no devices. */
  List<CaseDevice> of(Matter matter) {
    if (!scopes.caller().may(PERMISSION)) {
      return List.of();
    }
    var tenant = scopes.requireTenant();
    var all = new ArrayList<CaseDevice>();
    var cause = cause(matter).flatMap(id -> devices.line(tenant, new DeviceId(id)));
    cause.ifPresent(row -> all.add(new CaseDevice(row, true)));
    if (matter.place() != null) {
      devices.at(tenant, matter.place(), 2 * MOST).stream()
          .filter(row -> row.state() != DeviceState.SCRAPPED)
          .filter(row -> cause.map(DeviceRow::id).filter(row.id()::equals).isEmpty())
          .limit(MOST - all.size())
          .forEach(row -> all.add(new CaseDevice(row, false)));
    }
    return all;
  }

  private Optional<UUID> cause(Matter matter) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CAUSE)
                .bind("tenant", scopes.requireTenant())
                .bind("matter", matter.id())
                .mapTo(UUID.class)
                .findOne());
  }
}
