package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.rights.entity.RuleState;

/** The version is in a state from which this step does not lead on. */
public final class RuleStep extends Refusal {

  private static final long serialVersionUID = 1L;

  RuleStep(RuleState state) {
    super("rule-step", 409, state);
  }
}
