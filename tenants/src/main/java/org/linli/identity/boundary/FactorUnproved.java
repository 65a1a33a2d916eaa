package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/**
 * The role demands a second factor, and the identity provider does not say that it saw one (claim
 * {@code amr}, RFC 8176).
 */
public final class FactorUnproved extends Refusal {

  private static final long serialVersionUID = 1L;

  public FactorUnproved() {
    super("sign-on-weak", 401);
  }
}
