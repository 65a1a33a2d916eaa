package org.linli.things.boundary;

import org.linli.access.boundary.Refusal;

/** Something else leads there. */
public final class InUse extends Refusal {

  private static final long serialVersionUID = 1L;

  public InUse(String collection) {
    super("things-in-use", 409, collection);
  }
}
