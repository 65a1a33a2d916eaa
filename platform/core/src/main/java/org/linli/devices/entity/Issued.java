package org.linli.devices.entity;

import org.linli.audit.boundary.Audited;

/** A registered device with its secret, shown this once. */
public record Issued(DeviceId id, String secret) implements Audited {

  @Override
  public String auditName() {
    return id.toString();
  }

  /** Without the secret: texts of objects end up in logs. */
  @Override
  public String toString() {
    return "Issued[" + id + "]";
  }
}
