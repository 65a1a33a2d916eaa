package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;

/** It is open already: no application is needed. */
public final class NothingToRequest extends Refusal {

  private static final long serialVersionUID = 1L;

  NothingToRequest() {
    super("nothing-to-request", 409);
  }
}
