package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/** Name and password are good; the code of the second factor is missing. */
public final class CodeRequired extends Refusal {

  private static final long serialVersionUID = 1L;

  public CodeRequired() {
    super("code-required", 401);
  }
}
