package org.linli.contracts.boundary;

import org.linli.access.boundary.Refusal;

/** The text that was read is not the one that stands there. */
public final class TextChanged extends Refusal {

  private static final long serialVersionUID = 1L;

  public TextChanged() {
    super("text-changed", 409);
  }
}
