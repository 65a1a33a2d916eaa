package org.linli.places.control;

import org.linli.access.boundary.Refusal;

/** A building belongs to a grid: without one no alarm in it would find a grid worker. */
public final class GridMissing extends Refusal {

  private static final long serialVersionUID = 1L;

  public GridMissing(String code) {
    super("grid-missing", 422, code);
  }
}
