package org.linli.consents.boundary;

import org.linli.access.boundary.Refusal;

/** The person agreed to this very text already, and nothing has ended it. */
public final class ConsentStands extends Refusal {

  private static final long serialVersionUID = 1L;

  public ConsentStands() {
    super("consent-stands", 409);
  }
}
