package org.linli.rules.boundary;

import org.linli.access.boundary.Refusal;

/** Life hangs on the rule: no community makes it weaker than the pack. */
public final class BelowFloor extends Refusal {

  private static final long serialVersionUID = 1L;

  public BelowFloor(String rule, String what) {
    super("rule-below-floor", 409, rule, what);
  }
}
