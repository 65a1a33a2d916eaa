package org.linli.abuse.boundary;

import org.linli.access.boundary.Refusal;

/** The finding is somebody else's to decide or to release. */
public final class NotTheHandler extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotTheHandler() {
    super("not-the-handler", 403);
  }
}
