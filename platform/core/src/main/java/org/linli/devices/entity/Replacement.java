package org.linli.devices.entity;

import org.linli.audit.boundary.Audited;

/**
 * The device that comes in another one's place.
 *
 * @param code what stands on its label
 * @param name null for the name of the one before
 * @param reason why the one before goes
 */
public record Replacement(String code, String name, String reason) implements Audited {

  @Override
  public String auditName() {
    return code;
  }
}
