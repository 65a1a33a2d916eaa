package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/** Nobody would be left to administer: the last who can is neither shut nor moved away. */
public final class LastAdministrator extends Refusal {

  private static final long serialVersionUID = 1L;

  public LastAdministrator() {
    super("last-administrator", 409);
  }
}
