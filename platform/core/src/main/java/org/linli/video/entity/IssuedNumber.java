package org.linli.video.entity;

import org.linli.devices.entity.DeviceId;

/**
 * A device out of a file with its number at the SIP door.
 *
 * @param password shown this once; null where the file brought its own
 */
public record IssuedNumber(DeviceId device, String code, GbId gbId, String password) {

  /** Without the password: texts of objects end up in logs. */
  @Override
  public String toString() {
    return "IssuedNumber[" + code + "]";
  }
}
