package org.linli.linkage.entity;

import java.util.Set;
import java.util.UUID;

/**
 * What a community sets of a step; null for what it leaves as the pack says.
 *
 * @param devices these instead of all in reach
 */
public record StepSetting(
    Boolean off,
    Integer metres,
    Integer nearest,
    Set<UUID> devices,
    Set<Office> offices,
    CallTo call) {

  public StepSetting {
    devices = devices == null ? null : Set.copyOf(devices);
    offices = offices == null ? null : Set.copyOf(offices);
  }

  public static final StepSetting NONE = new StepSetting(null, null, null, null, null, null);
}
