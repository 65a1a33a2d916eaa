package org.linli.rules.boundary;

import org.linli.access.boundary.Refusal;

/** The rule contradicts itself, or its device's model; the argument says how. */
public final class RuleNotPossible extends Refusal {

  private static final long serialVersionUID = 1L;

  public RuleNotPossible(String why) {
    super("rule-not-possible", 400, why);
  }
}
