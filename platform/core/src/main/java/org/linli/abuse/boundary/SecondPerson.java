package org.linli.abuse.boundary;

import org.linli.access.boundary.Refusal;

/** Who decided a finding does not release it. */
public final class SecondPerson extends Refusal {

  private static final long serialVersionUID = 1L;

  public SecondPerson() {
    super("second-person", 409);
  }
}
