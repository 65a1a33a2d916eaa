package org.linli.access.boundary;

/** Whoever looks into a community for support changes nothing there; nothing was done. */
public final class VisitReadOnly extends Refusal {

  private static final long serialVersionUID = 1L;

  public VisitReadOnly() {
    super("visit-read-only", 403);
  }
}
