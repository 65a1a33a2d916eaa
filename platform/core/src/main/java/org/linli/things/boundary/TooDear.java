package org.linli.things.boundary;

import org.linli.access.boundary.Refusal;

/** The query would read more than one query may: it has to be narrowed. */
public final class TooDear extends Refusal {

  private static final long serialVersionUID = 1L;

  public TooDear() {
    super("things-too-dear", 400);
  }
}
