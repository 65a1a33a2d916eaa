package org.linli.devices.boundary;

import java.time.Instant;
import java.util.List;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Series;

/** The readings of the calling resident's own rooms. */
@Facade
public class HomeReadings {
  @Permit("home:read")
  public List<DeviceDetail> devices() {
    throw new UnsupportedOperationException();
  }

  @Permit("home:read")
  public Series readings(DeviceId id, String metric, Instant from, Instant until, int maxPoints) {
    throw new UnsupportedOperationException();
  }
}
