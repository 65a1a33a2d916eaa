package org.linli.redivision.entity;

import org.linli.access.boundary.Refusal;

/** Whoever planned a move is not the one who agrees to it. */
public final class MoveSecondPerson extends Refusal {

  private static final long serialVersionUID = 1L;

  public MoveSecondPerson() {
    super("move-second-person", 409);
  }
}
