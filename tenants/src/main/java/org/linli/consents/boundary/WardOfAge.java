package org.linli.consents.boundary;

import org.linli.access.boundary.Refusal;

/** The person is 14 or older and decides alone; a guardian cannot. */
public final class WardOfAge extends Refusal {

  private static final long serialVersionUID = 1L;

  public WardOfAge() {
    super("ward-of-age", 409);
  }
}
