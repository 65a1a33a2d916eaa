package org.linli.catalogue.boundary;

import org.linli.catalogue.entity.Step;
import org.linli.rights.boundary.DecisionRow;

/** A read across tiers, as a step in the life of the asset that was read. */
final class Uses {

  private Uses() {}

  static LifeRow row(DecisionRow use) {
    var amount = use.items() == null ? "" : " · " + use.items();
    return new LifeRow(
        use.at(),
        use.username(),
        Step.USED,
        use.party()
            + " · "
            + use.action()
            + " · "
            + use.purpose()
            + " · "
            + use.code()
            + " · "
            + use.outcome()
            + amount
            + " · "
            + use.basis());
  }
}
