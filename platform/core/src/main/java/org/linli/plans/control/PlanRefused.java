package org.linli.plans.control;

import org.linli.access.boundary.Refusal;

/** The picture is none that may be a plan. */
public final class PlanRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param rule {@code type}, {@code size}, {@code pixels}, {@code drawing} or {@code count}
   */
  public PlanRefused(String rule) {
    super("plan-refused", 422, rule);
  }
}
