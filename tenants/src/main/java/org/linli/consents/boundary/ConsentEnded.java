package org.linli.consents.boundary;

import org.linli.access.boundary.Refusal;

/** The consent has ended already: it was withdrawn or replaced. */
public final class ConsentEnded extends Refusal {

  private static final long serialVersionUID = 1L;

  public ConsentEnded() {
    super("consent-ended", 409);
  }
}
