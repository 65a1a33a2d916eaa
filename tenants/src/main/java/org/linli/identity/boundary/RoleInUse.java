package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/** A role that accounts hold cannot be deleted. */
public final class RoleInUse extends Refusal {

  private static final long serialVersionUID = 1L;

  public RoleInUse(long accounts) {
    super("role-in-use", 409, accounts);
  }
}
