package org.linli.organisations.boundary;

import java.util.List;
import org.linli.audit.boundary.Audited;
import org.linli.exports.entity.CellFault;

/**
 * What an import found and did. With faults nothing was written.
 *
 * @param unchanged how many stood there already just so
 */
public record UnitImportReport(
    int rows, int made, int changed, int unchanged, List<CellFault> faults) implements Audited {

  public UnitImportReport {
    faults = List.copyOf(faults);
  }

  @Override
  public String auditName() {
    return "rows="
        + rows
        + " made="
        + made
        + " changed="
        + changed
        + " unchanged="
        + unchanged
        + " faults="
        + faults.size();
  }
}
