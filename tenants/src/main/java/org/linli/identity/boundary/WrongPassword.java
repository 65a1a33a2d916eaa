package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/** Name or password is wrong, or the account is closed; which of them is nobody's business. */
public final class WrongPassword extends Refusal {

  private static final long serialVersionUID = 1L;

  public WrongPassword() {
    super("wrong-password", 401);
  }
}
