package org.linli.identity.boundary;

import org.linli.audit.boundary.Audited;

/** An account has no second factor any more; the code that ended it stands nowhere. */
public record FactorEnded(String username) implements Audited {

  @Override
  public String auditName() {
    return username;
  }
}
