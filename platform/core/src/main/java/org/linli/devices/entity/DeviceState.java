package org.linli.devices.entity;

/** Where a device stands in its life. */
public enum DeviceState {
  PLANNED,
  IN_SERVICE,
  OUT_OF_USE
}
