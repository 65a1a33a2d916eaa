package org.linli.access.boundary;

/** The caller's roles do not carry the permission. */
public final class NotPermitted extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotPermitted(String permission) {
    super("not-permitted", 403, permission);
  }
}
