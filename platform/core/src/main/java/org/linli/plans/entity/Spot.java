package org.linli.plans.entity;

import org.linli.audit.boundary.Audited;

/**
 * A spot on a plan.
 *
 * @param x share of its width from the left, 0 to 1
 * @param y share of its height from the top, 0 to 1
 */
public record Spot(Double x, Double y) implements Audited {

  @Override
  public String auditName() {
    return x + " " + y;
  }
}
