package org.linli.devices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.devices.entity.DeviceModel;

/** The device models of the packs, read and checked once, at the start. */
@ApplicationScoped
public class DeviceModels {

  /** In the order of their ids. */
  public List<DeviceModel> all() {
    throw new UnsupportedOperationException();
  }

  /**
   * @throws org.linli.access.boundary.NotFound when there is no such model
   */
  public DeviceModel get(String model) {
    throw new UnsupportedOperationException();
  }
}
