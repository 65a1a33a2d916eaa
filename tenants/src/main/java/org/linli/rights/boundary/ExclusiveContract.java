package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;

/** Another operator's contract and this one overlap in time, and one of the two is exclusive. */
public final class ExclusiveContract extends Refusal {

  private static final long serialVersionUID = 1L;

  ExclusiveContract(String number) {
    super("exclusive-contract", 409, number);
  }
}
