package org.linli.identity.boundary;

import org.linli.access.entity.Caller;
import org.linli.audit.boundary.Audited;

/**
 * The own password was changed: earlier sessions ended, and this caller goes on in the session that
 * changed it.
 */
public record PasswordChanged(Caller renewed) implements Audited {

  @Override
  public String auditName() {
    return renewed.username();
  }
}
