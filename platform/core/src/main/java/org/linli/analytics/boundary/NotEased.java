package org.linli.analytics.boundary;

import org.linli.access.boundary.Refusal;

/** The threshold of the device stands as it is set: there is nothing to undo. */
public final class NotEased extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotEased() {
    super("analysis-not-eased", 409);
  }
}
