package org.linli.devices.entity;

/** A device out of a file with its secret, shown this once. */
public record NewDevice(DeviceId id, String code, String model, String secret) {

  /** Without the secret: texts of objects end up in logs. */
  @Override
  public String toString() {
    return "NewDevice[" + code + "]";
  }
}
