package org.linli.ui.plans;

import java.util.UUID;
import org.linli.plans.entity.PlanRow;

/**
 * What the board stands on.
 *
 * @param plan null for the map
 */
record BoardGround(PlanRow plan) {

  static final BoardGround MAP = new BoardGround(null);

  boolean isMap() {
    return plan == null;
  }

  UUID id() {
    return plan == null ? null : plan.id();
  }

  /** Another reading of the same plan is the same ground. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BoardGround ground
        && (plan == null
            ? ground.plan == null
            : ground.plan != null && plan.id().equals(ground.id()));
  }

  @Override
  public int hashCode() {
    return plan == null ? 0 : plan.id().hashCode();
  }
}
