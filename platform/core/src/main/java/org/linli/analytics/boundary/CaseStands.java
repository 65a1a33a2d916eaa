package org.linli.analytics.boundary;

import org.linli.access.boundary.Refusal;

/** The finding was passed on as a case already, or is of a kind that is no case. */
public final class CaseStands extends Refusal {

  private static final long serialVersionUID = 1L;

  public CaseStands() {
    super("analysis-case-stands", 409);
  }
}
