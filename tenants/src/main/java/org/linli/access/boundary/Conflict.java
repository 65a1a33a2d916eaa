package org.linli.access.boundary;

/** Somebody else changed the same thing at the same time, or it stands already. */
public final class Conflict extends Refusal {

  private static final long serialVersionUID = 1L;

  public Conflict(String what) {
    super("conflict", 409, what);
  }
}
