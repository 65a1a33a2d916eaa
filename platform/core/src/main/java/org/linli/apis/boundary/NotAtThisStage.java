package org.linli.apis.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.apis.entity.ApplicationState;

/** The application stands where this cannot be done to it. */
public final class NotAtThisStage extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotAtThisStage(ApplicationState state) {
    super("not-at-this-stage", 409, "ApplicationState." + state);
  }
}
