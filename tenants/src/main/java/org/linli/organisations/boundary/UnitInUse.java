package org.linli.organisations.boundary;

import org.linli.access.boundary.Refusal;

/** An organisation with members or parts is closed only when another takes them over. */
public final class UnitInUse extends Refusal {

  private static final long serialVersionUID = 1L;

  public UnitInUse(long members, long parts) {
    super("unit-in-use", 409, members, parts);
  }
}
