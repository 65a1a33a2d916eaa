package org.linli.contracts.boundary;

import org.linli.access.boundary.Refusal;

/** The party has signed this text before. */
public final class AlreadySigned extends Refusal {

  private static final long serialVersionUID = 1L;

  public AlreadySigned() {
    super("already-signed", 409);
  }
}
