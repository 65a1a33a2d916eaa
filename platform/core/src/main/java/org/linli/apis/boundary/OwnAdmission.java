package org.linli.apis.boundary;

import org.linli.access.boundary.Refusal;

/** Nobody admits or grants to an application of their own. */
public final class OwnAdmission extends Refusal {

  private static final long serialVersionUID = 1L;

  public OwnAdmission() {
    super("own-admission", 409);
  }
}
