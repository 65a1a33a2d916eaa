package org.linli.matters.control;

import org.linli.access.boundary.Refusal;

/** The kind cannot be begun so: not by this door, not without a name, or not by this caller. */
public final class NotByThisDoor extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotByThisDoor(String why) {
    super("matter-door", 403, why);
  }
}
