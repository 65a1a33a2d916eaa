package org.linli.abuse.boundary;

import org.linli.abuse.entity.Target;
import org.linli.audit.boundary.Audited;

/**
 * More is to be stopped than the evidence named.
 *
 * @param target all programs of the account, or the account as a whole
 * @param note the reason, which nothing goes without
 */
public record Widening(Target target, String note) implements Audited {

  @Override
  public String auditName() {
    return String.valueOf(target);
  }
}
