package org.linli.components.boundary;

import org.linli.access.boundary.Refusal;

/** Who proposed a version cannot be the one who admits it. */
public final class OwnProposal extends Refusal {

  private static final long serialVersionUID = 1L;

  public OwnProposal() {
    super("own-proposal", 409);
  }
}
