package org.linli.feeds.boundary;

import org.linli.access.boundary.Refusal;

/** No such device, or not its secret: the same answer, so that nobody can search for devices. */
public final class DeviceUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  public DeviceUnknown() {
    super("device-unknown", 401);
  }
}
