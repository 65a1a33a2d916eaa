package org.linli.access.boundary;

/** First sign-in: the password has to be changed before anything else. */
public final class MustChangePassword extends Refusal {

  private static final long serialVersionUID = 1L;

  public MustChangePassword() {
    super("must-change-password", 403);
  }
}
