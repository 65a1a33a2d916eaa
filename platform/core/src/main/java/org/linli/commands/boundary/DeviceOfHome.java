package org.linli.commands.boundary;

import org.linli.access.boundary.Refusal;

/** The device stands in a home where people live: nobody but the rules of safety acts there. */
public final class DeviceOfHome extends Refusal {

  private static final long serialVersionUID = 1L;

  public DeviceOfHome(String code) {
    super("device-of-home", 403, code);
  }
}
