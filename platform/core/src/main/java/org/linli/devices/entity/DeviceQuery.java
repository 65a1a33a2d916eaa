package org.linli.devices.entity;

import java.util.UUID;

/**
 * Which devices are wanted; null for all.
 *
 * @param clockOff whose clock is further off than is allowed
 */
public record DeviceQuery(
    UUID place, String model, String state, Boolean alarmed, Boolean clockOff) {
  public static final DeviceQuery ALL = new DeviceQuery(null, null, null, null);

  public DeviceQuery(UUID place, String model, String state, Boolean alarmed) {
    this(place, model, state, alarmed, null);
  }
}
