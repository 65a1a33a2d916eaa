package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;

/** Two persons open the most sensitive key data, and nobody is two (002 §5.4). */
public final class SecondGrantNeeded extends Refusal {

  private static final long serialVersionUID = 1L;

  public SecondGrantNeeded() {
    super("second-grant-needed", 409);
  }
}
