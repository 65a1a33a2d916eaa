package org.linli.contracts.boundary;

import org.linli.access.boundary.Refusal;

/** Who asks is no party of the contract. */
public final class NotAParty extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotAParty() {
    super("not-a-party", 403);
  }
}
