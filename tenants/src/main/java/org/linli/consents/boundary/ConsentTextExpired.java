package org.linli.consents.boundary;

import org.linli.access.boundary.Refusal;

/** The text's last day is over; nobody can agree to it any more. */
public final class ConsentTextExpired extends Refusal {

  private static final long serialVersionUID = 1L;

  public ConsentTextExpired() {
    super("consent-text-expired", 409);
  }
}
