package org.linli.quotas.boundary;

import org.linli.quotas.control.QuotaPack;
import org.linli.quotas.entity.QuotaKind;

/** Units of cost 成本单位, by which use of different kinds is compared; no money. */
public final class CostUnits {

  private CostUnits() {}

  /**
   * @param amount of what flows; of storage bytes times days
   */
  public static double of(QuotaKind kind, double amount) {
    return QuotaPack.DELIVERED.price(kind).of(amount);
  }
}
