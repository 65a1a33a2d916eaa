package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;

/** An enterprise would have to answer, and none has a contract in force here. */
public final class NoApprover extends Refusal {

  private static final long serialVersionUID = 1L;

  public NoApprover() {
    super("no-approver", 409);
  }
}
