package org.linli.video.boundary;

import org.linli.access.boundary.Refusal;

/** Another device of the city comes under this number already. */
public final class GbIdTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  public GbIdTaken(String gbId) {
    super("gb-id-taken", 409, gbId);
  }
}
