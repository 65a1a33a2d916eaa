package org.linli.access.boundary;

/** Nobody is signed in, or the session or token is no longer worth anything. */
public final class NotSignedIn extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotSignedIn() {
    super("not-signed-in", 401);
  }
}
