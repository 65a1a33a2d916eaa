package org.linli.places.control;

import org.linli.access.boundary.Refusal;

/** Something still stands on the place, or happened there. */
public final class PlaceInUse extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param by what stands on it: {@code places devices cases households duty plans matters shifts
   *     routes}
   */
  public PlaceInUse(String by) {
    super("place-in-use", 409, by);
  }
}
