package org.linli.devices.boundary;

import org.linli.access.boundary.Refusal;

/** The community has a device of this code already. */
public final class DeviceCodeTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  public DeviceCodeTaken(String code) {
    super("device-code-taken", 409, code);
  }
}
