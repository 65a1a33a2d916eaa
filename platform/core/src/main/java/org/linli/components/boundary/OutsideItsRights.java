package org.linli.components.boundary;

import org.linli.access.boundary.Refusal;

/** What a component reads lies nowhere within what its owner may have. */
public final class OutsideItsRights extends Refusal {

  private static final long serialVersionUID = 1L;

  public OutsideItsRights(String asset) {
    super("outside-its-rights", 409, asset);
  }
}
