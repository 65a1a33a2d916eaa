package org.linli.identity.boundary;

import java.util.List;
import org.linli.audit.boundary.Audited;
import org.linli.exports.entity.CellFault;

/**
 * What an import found and did. With faults nothing was written.
 *
 * @param made with their one-time passwords, which stand here alone
 * @param unchanged how many accounts stood there already just so
 */
public record AccountImportReport(
    int rows, List<NewAccount> made, int unchanged, List<CellFault> faults) implements Audited {

  public AccountImportReport {
    made = List.copyOf(made);
    faults = List.copyOf(faults);
  }

  @Override
  public String auditName() {
    return "rows="
        + rows
        + " made="
        + made.size()
        + " unchanged="
        + unchanged
        + " faults="
        + faults.size();
  }

  @Override
  public String toString() {
    return auditName();
  }
}
