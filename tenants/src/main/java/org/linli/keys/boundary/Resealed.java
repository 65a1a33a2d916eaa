package org.linli.keys.boundary;

import org.linli.audit.boundary.Audited;

/**
 * What was sealed anew.
 *
 * @param values how many
 */
public record Resealed(long values) implements Audited {

  @Override
  public String auditName() {
    return String.valueOf(values);
  }
}
