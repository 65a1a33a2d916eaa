package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;

/** Nobody decides what they asked for themselves. */
public final class OwnApplication extends Refusal {

  private static final long serialVersionUID = 1L;

  public OwnApplication() {
    super("own-application", 403);
  }
}
