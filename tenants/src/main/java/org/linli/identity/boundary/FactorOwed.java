package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/**
 * A second factor is demanded of the account, and it has none: no program acts for it until its
 * person had one made, at the screen or by {@code /second-factor}.
 */
public final class FactorOwed extends Refusal {

  private static final long serialVersionUID = 1L;

  public FactorOwed() {
    super("factor-owed", 403);
  }
}
