package org.linli.access.boundary;

/**
 * There is no such thing for this caller: the same answer for what is missing and for what is
 * another tenant's.
 */
public final class NotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super("not-found", 404, what);
  }
}
