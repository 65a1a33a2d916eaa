package org.linli.devices.entity;

import java.util.UUID;

/** The name of a device, given once. */
public record DeviceId(UUID value) {

  public DeviceId {
    if (value == null) {
      throw new IllegalArgumentException("a device id is missing");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
