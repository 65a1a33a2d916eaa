package org.linli.devices.boundary;

import org.linli.access.boundary.Refusal;

/** The start of the device is verified in fewer levels than is asked for (001 §6.4.3). */
public final class BootNotVerified extends Refusal {

  private static final long serialVersionUID = 1L;

  public BootNotVerified(String device, int levels, int least) {
    super("boot-not-verified", 409, device, levels, least);
  }
}
