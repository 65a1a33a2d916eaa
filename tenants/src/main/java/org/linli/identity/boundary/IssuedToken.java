package org.linli.identity.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.audit.boundary.Audited;

/** A new token with its text, shown once and kept nowhere. */
public record IssuedToken(UUID id, String label, String token, Instant expiresAt)
    implements Audited {

  @Override
  public String auditName() {
    return id + " " + label;
  }

  @Override
  public String toString() {
    return auditName();
  }
}
