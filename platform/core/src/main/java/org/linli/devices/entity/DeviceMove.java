package org.linli.devices.entity;

import org.linli.access.boundary.Invalid;

/**
 * A step that somebody wants a device to take.
 *
 * @param reason needed for repair, stop and end
 */
public record DeviceMove(DeviceState to, String reason) {

  private static final int LONGEST = 400;

  public DeviceMove {
    if (to == null) {
      throw new Invalid("to", "missing");
    }
    reason = reason == null || reason.isBlank() ? null : reason.strip();
    if (reason == null && to.needsReason()) {
      throw new Invalid("reason", "missing");
    }
    if (reason != null && reason.length() > LONGEST) {
      throw new Invalid("reason", "too-long");
    }
  }
}
