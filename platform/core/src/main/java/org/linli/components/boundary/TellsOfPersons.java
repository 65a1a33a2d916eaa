package org.linli.components.boundary;

import org.linli.access.boundary.Refusal;

/** A parameter identifies somebody; data of persons go by way of the catalogue's fields alone. */
public final class TellsOfPersons extends Refusal {

  private static final long serialVersionUID = 1L;

  public TellsOfPersons(String name) {
    super("tells-of-persons", 400, name);
  }
}
