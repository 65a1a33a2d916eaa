package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/** A finding of abuse stopped the account's programs, until two persons have looked at it. */
public final class AccessStopped extends Refusal {

  private static final long serialVersionUID = 1L;

  public AccessStopped() {
    super("access-stopped", 403);
  }
}
