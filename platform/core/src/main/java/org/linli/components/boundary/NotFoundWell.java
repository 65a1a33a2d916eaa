package org.linli.components.boundary;

import org.linli.access.boundary.Refusal;

/** Only what was found well within the last hour is admitted. */
public final class NotFoundWell extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotFoundWell() {
    super("not-found-well", 409);
  }
}
