package org.linli.rest.http;

import org.linli.access.boundary.Refusal;

/** The body is larger than this address takes. */
public final class TooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  public TooLarge(long limit) {
    super("too-large", 413, limit);
  }
}
