package org.linli.cases.control;

import org.linli.access.boundary.Refusal;
import org.linli.cases.entity.CaseAction;
import org.linli.cases.entity.CaseState;

/** The case does not stand where this could be done with it. */
public final class StepNotPossible extends Refusal {

  private static final long serialVersionUID = 1L;

  public StepNotPossible(CaseState state, CaseAction action) {
    super("case-step-not-possible", 409, state.name(), action.name());
  }
}
