package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;

/**
 * The gate stays shut: {@code data-request-needed} when an application may open it, else {@code
 * data-denied}. Its arguments are the reason in the caller's language, the clause, and the whole
 * basis.
 */
public final class DataRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Access access;
  private final transient Decision decision;

  DataRefused(Access access, Decision decision, java.util.Locale locale) {
    super(
        decision.outcome() == Outcome.REQUEST ? "data-request-needed" : "data-denied",
        403,
        decision.basis().why().in(locale),
        decision.basis().clause(),
        decision.basis().line());
    this.access = access;
    this.decision = decision;
  }

  /** What was asked for: what an application would have to name. */
  public Access access() {
    return access;
  }

  public Decision decision() {
    return decision;
  }

  /** Whether an application may open it. */
  public boolean mayRequest() {
    return decision.outcome() == Outcome.REQUEST;
  }
}
