package org.linli.devices.boundary;

import java.time.Instant;
import java.util.List;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.GatedSeries;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/** Devices and readings of communities that are not the caller's own, through the gate. */
@Facade
public class CrossTierReadings {
  @Permit("crosstier:read")
  public List<DeviceRow> devices(TenantId tenant, Purpose purpose) {
    throw new UnsupportedOperationException();
  }

  @Permit("crosstier:read")
  public GatedSeries readings(
      TenantId tenant,
      DeviceId device,
      String metric,
      Instant from,
      Instant until,
      Purpose purpose) {
    throw new UnsupportedOperationException();
  }
}
