package org.linli.cases.control;

import org.linli.access.boundary.Refusal;

/** Another worker has the case, or nobody. */
public final class NotAssigned extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotAssigned() {
    super("case-not-assigned", 403);
  }
}
