package org.linli.identity.boundary;

import java.util.UUID;
import org.linli.audit.boundary.Audited;

/** A new account with its one-time password, shown once and kept nowhere. */
public record NewAccount(UUID id, String username, String oneTimePassword) implements Audited {

  @Override
  public String auditName() {
    return username;
  }

  @Override
  public String toString() {
    return username;
  }
}
