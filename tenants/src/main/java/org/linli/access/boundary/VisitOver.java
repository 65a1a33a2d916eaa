package org.linli.access.boundary;

/** The community's word to look in is over, was taken back, or never was; nothing is shown. */
public final class VisitOver extends Refusal {

  private static final long serialVersionUID = 1L;

  public VisitOver() {
    super("visit-over", 403);
  }
}
