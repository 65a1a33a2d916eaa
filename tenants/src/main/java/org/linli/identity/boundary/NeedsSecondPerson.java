package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/** One of a city's three administrators is made, moved or opened again by two persons alone. */
public final class NeedsSecondPerson extends Refusal {

  private static final long serialVersionUID = 1L;

  public NeedsSecondPerson() {
    super("needs-second-person", 409);
  }
}
