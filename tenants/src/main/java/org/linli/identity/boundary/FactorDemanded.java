package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/** The account's role demands a second factor: it cannot be switched off. */
public final class FactorDemanded extends Refusal {

  private static final long serialVersionUID = 1L;

  public FactorDemanded() {
    super("factor-demanded", 409);
  }
}
