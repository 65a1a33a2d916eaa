package org.linli.consents.boundary;

import org.linli.access.boundary.Refusal;

/** What was read is not the text that stands: nobody agrees to words that they did not see. */
public final class ConsentTextChanged extends Refusal {

  private static final long serialVersionUID = 1L;

  public ConsentTextChanged() {
    super("consent-text-changed", 409);
  }
}
