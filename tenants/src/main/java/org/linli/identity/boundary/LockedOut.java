package org.linli.identity.boundary;

import java.time.Instant;
import org.linli.access.boundary.Refusal;

/** Too many failures under this name; said alike of names that exist and names that do not. */
public final class LockedOut extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Instant until;

  public LockedOut(Instant until) {
    super("locked-out", 423, until);
    this.until = until;
  }

  public Instant until() {
    return until;
  }
}
