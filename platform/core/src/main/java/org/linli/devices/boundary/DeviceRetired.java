package org.linli.devices.boundary;

import org.linli.access.boundary.Refusal;

/** The device is out of use: it gets no secret any more. */
public final class DeviceRetired extends Refusal {

  private static final long serialVersionUID = 1L;

  public DeviceRetired(String device) {
    super("device-retired", 409, device);
  }
}
