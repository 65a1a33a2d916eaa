package org.linli.devices.boundary;

import java.time.Instant;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.Issued;
import org.linli.devices.entity.Series;

/** The ledger of the community's devices. */
@Facade
public class Devices {
  @Permit("devices:read")
  public Page<DeviceRow> list(DeviceQuery query, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Permit("devices:read")
  public DeviceDetail get(DeviceId id) {
    throw new UnsupportedOperationException();
  }

  @Permit("devices:write")
  @Mutates("device.registered")
  public Issued register(DeviceDraft draft) {
    throw new UnsupportedOperationException();
  }

  @Permit("devices:write")
  @Mutates("device.secret-rotated")
  public String rotateSecret(DeviceId id) {
    throw new UnsupportedOperationException();
  }

  @Permit("devices:write")
  @Mutates("device.retired")
  public void retire(DeviceId id) {
    throw new UnsupportedOperationException();
  }

  @Permit("readings:read")
  public Series readings(DeviceId id, String metric, Instant from, Instant until, int maxPoints) {
    throw new UnsupportedOperationException();
  }

  @Permit("devices:read")
  public byte[] exportExcel() {
    throw new UnsupportedOperationException();
  }
}
