package org.linli.cases.control;

import org.linli.access.boundary.Refusal;

/** The photograph is none, or too large, or one too many. */
public final class PhotoRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  public PhotoRefused(String rule) {
    super("photo-refused", 422, rule);
  }
}
