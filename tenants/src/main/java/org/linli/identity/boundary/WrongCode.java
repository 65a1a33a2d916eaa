package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/** The code of the second factor is not good, or was used before. */
public final class WrongCode extends Refusal {

  private static final long serialVersionUID = 1L;

  public WrongCode() {
    super("wrong-code", 401);
  }
}
