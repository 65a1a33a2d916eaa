package org.linli.upkeep.boundary;

import org.linli.access.boundary.Refusal;

/** The device is planned or gone: there is nothing to look at. */
public final class NotInService extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotInService(String device) {
    super("device-not-there", 409, device);
  }
}
