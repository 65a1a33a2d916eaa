package org.linli.devices.entity;

import java.util.UUID;

/** Which devices are wanted; null for all. */
public record DeviceQuery(UUID place, String model, String state, Boolean alarmed) {
  public static final DeviceQuery ALL = new DeviceQuery(null, null, null, null);
}
