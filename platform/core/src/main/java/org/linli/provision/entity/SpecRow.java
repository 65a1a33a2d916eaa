package org.linli.provision.entity;

import java.util.UUID;
import org.linli.devices.entity.Spec;

/**
 * A figure that is asked of a device, and what its papers or its mounting say.
 *
 * @param amount null where nobody wrote it down
 */
public record SpecRow(
    UUID device,
    String code,
    String name,
    String model,
    String spec,
    Spec asked,
    Double amount,
    SpecState state) {

  public static SpecState state(Spec asked, Double amount) {
    if (amount == null) {
      return SpecState.UNKNOWN;
    }
    if (asked.least() != null && amount < asked.least()) {
      return SpecState.BELOW;
    }
    return asked.holds(amount) ? SpecState.MET : SpecState.ABOVE;
  }
}
