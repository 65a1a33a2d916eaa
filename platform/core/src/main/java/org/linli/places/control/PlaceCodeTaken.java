package org.linli.places.control;

import org.linli.access.boundary.Refusal;

/** The community has a place of this code already. */
public final class PlaceCodeTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  public PlaceCodeTaken(String code) {
    super("place-code-taken", 409, code);
  }
}
