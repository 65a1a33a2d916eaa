package org.linli.cases.control;

import org.linli.access.boundary.Refusal;

/** What a grave alarm opened is shown handled by a photograph. */
public final class PhotoRequired extends Refusal {

  private static final long serialVersionUID = 1L;

  public PhotoRequired() {
    super("case-photo-required", 422);
  }
}
