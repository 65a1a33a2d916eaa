package org.linli.places.control;

import org.linli.access.boundary.Refusal;
import org.linli.places.entity.PlaceKind;

/** A place of this kind cannot lie there. */
public final class PlaceMisplaced extends Refusal {

  private static final long serialVersionUID = 1L;

  public PlaceMisplaced(PlaceKind kind, PlaceKind parent) {
    super("place-misplaced", 422, kind.name(), parent == null ? "NONE" : parent.name());
  }
}
