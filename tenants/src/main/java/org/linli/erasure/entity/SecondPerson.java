package org.linli.erasure.entity;

import org.linli.access.boundary.Refusal;

/** Whoever wants an erasure is not the one who agrees to it. */
public final class SecondPerson extends Refusal {

  private static final long serialVersionUID = 1L;

  public SecondPerson() {
    super("erasure-second-person", 409);
  }
}
