package org.linli.contracts.entity;

import org.linli.packs.Text;
import org.linli.tenancy.entity.OperationMode;

/**
 * A scenario 场景 that a contract may grant.
 *
 * @param lead who leads it by default
 * @param market whether somebody earns with it
 * @param licence the administrative licence 行政许可 that who offers it must have; null for none
 */
public record Scenario(
    String id, OperationMode lead, boolean market, String clause, Text name, Text licence) {

  /** Whether nobody may offer it without a licence. */
  public boolean isRegulated() {
    return licence != null;
  }
}
