package org.linli.rules.boundary;

import org.linli.access.boundary.Refusal;

/** Who proposed a weaker rule does not decide on it. */
public final class OwnProposal extends Refusal {

  private static final long serialVersionUID = 1L;

  public OwnProposal() {
    super("rule-own-proposal", 409);
  }
}
