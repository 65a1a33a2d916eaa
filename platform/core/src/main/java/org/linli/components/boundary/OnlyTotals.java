package org.linli.components.boundary;

import org.linli.access.boundary.Refusal;

/** Only totals may be told to the owner, and rows were to be sent. */
public final class OnlyTotals extends Refusal {

  private static final long serialVersionUID = 1L;

  public OnlyTotals(String asset) {
    super("only-totals", 403, asset);
  }
}
