package org.linli.repeats.boundary;

import org.linli.access.boundary.Refusal;

/** It was done before, and what came of it cannot be told again. */
public final class DoneBefore extends Refusal {

  private static final long serialVersionUID = 1L;

  public DoneBefore() {
    super("request-done-before", 409);
  }
}
