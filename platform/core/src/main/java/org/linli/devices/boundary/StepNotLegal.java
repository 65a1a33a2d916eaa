package org.linli.devices.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.devices.entity.DeviceState;

/** A device's life does not go this way. */
public final class StepNotLegal extends Refusal {

  private static final long serialVersionUID = 1L;

  public StepNotLegal(DeviceState from, DeviceState to) {
    super("device-step-not-legal", 409, from.name(), to.name());
  }
}
