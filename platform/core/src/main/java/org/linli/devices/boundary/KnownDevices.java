package org.linli.devices.boundary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.control.DeviceLists;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.tenancy.entity.TenantId;

/** The community's devices for a room that works on them; who may ask is that room's to say. */
public final class KnownDevices {

  private final DeviceLists lists;

  public KnownDevices(Jdbi jdbi, DeviceModels models) {
    lists = new DeviceLists(jdbi, models);
  }

  /** The device, whatever its state; nothing where the community has none of that id. */
  public Optional<DeviceDetail> find(TenantId tenant, DeviceId device) {
    return lists.all(tenant, List.of(device.value())).stream().findFirst();
  }

  /**
   * The device's line in the ledger.
   *
   * @throws NotFound the community has none of that id
   */
  public DeviceRow row(TenantId tenant, DeviceId device) {
    return line(tenant, device).orElseThrow(() -> new NotFound("device"));
  }

  /**
   * The devices in a place and all that lies in it, in the order of their codes.
   *
   * @param most how many at most
   */
  public List<DeviceRow> at(TenantId tenant, UUID place, int most) {
    var within = new DeviceQuery(place, null, null, null);
    return lists.list(tenant, within, PageRequest.first(most)).items();
  }

  /** As {@link #row}; nothing where the community has none of that id. */
  public Optional<DeviceRow> line(TenantId tenant, DeviceId device) {
    return lists.row(tenant, device.value());
  }
}
