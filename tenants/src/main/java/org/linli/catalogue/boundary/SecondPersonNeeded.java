package org.linli.catalogue.boundary;

import org.linli.access.boundary.Refusal;

/** Who asked for a lower level cannot be the one who agrees to it. */
public final class SecondPersonNeeded extends Refusal {

  private static final long serialVersionUID = 1L;

  SecondPersonNeeded() {
    super("second-person-needed", 409);
  }
}
