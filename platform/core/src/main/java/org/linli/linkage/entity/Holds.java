package org.linli.linkage.entity;

import org.linli.devices.entity.Condition;

/**
 * What a device has to measure for a scenario or step to happen.
 *
 * @param model whose newest value is looked at
 * @param reach where it stands; one such device is enough
 * @param reading what its newest value must be
 * @param orUnknown whether it also happens where nothing was measured
 */
public record Holds(String model, Reach reach, Condition reading, Boolean orUnknown) {

  public Holds {
    orUnknown = Boolean.TRUE.equals(orUnknown);
  }
}
