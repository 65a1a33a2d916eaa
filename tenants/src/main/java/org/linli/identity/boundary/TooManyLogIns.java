package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/** As many sessions of the account stand open as it may have. */
public final class TooManyLogIns extends Refusal {

  private static final long serialVersionUID = 1L;

  public TooManyLogIns(int most) {
    super("too-many-log-ins", 409, most);
  }
}
