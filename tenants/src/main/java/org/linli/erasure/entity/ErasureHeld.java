package org.linli.erasure.entity;

import org.linli.access.boundary.Refusal;

/** Somebody ordered that rows of the community are kept beyond their term. */
public final class ErasureHeld extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason as it was given with the order
   */
  public ErasureHeld(String reason) {
    super("erasure-held", 409, reason);
  }
}
