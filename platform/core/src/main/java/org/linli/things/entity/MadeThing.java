package org.linli.things.entity;

import java.util.Map;
import org.linli.audit.boundary.Audited;

/**
 * What was made.
 *
 * @param address of the entity
 * @param secret of a thing's device, shown this once; null for everything else
 */
public record MadeThing(String address, Map<String, Object> entity, String secret)
    implements Audited {

  @Override
  public String auditName() {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** Without the secret: texts of objects end up in logs. */
  @Override
  public String toString() {
    return "MadeThing[" + address + "]";
  }
}
