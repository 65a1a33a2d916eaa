package org.linli.catalogue.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.catalogue.entity.Level;

/** A level below what personal information has at least, which no signatures lower. */
public final class BelowFloor extends Refusal {

  private static final long serialVersionUID = 1L;

  BelowFloor(String field, Level floor) {
    super("below-floor", 409, field, floor.name());
  }
}
