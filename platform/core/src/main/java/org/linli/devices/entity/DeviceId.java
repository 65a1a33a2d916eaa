package org.linli.devices.entity;

import java.util.UUID;

/** The name of a device, given once. */
public record DeviceId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
