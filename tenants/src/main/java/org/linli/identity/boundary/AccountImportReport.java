package org.linli.identity.boundary;

import java.util.List;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.Imported;

/**
 * What an import found and did. With faults nothing was written.
 *
 * @param made with their one-time passwords, which stand here alone
 * @param unchanged how many accounts stood there already just so
 */
public record AccountImportReport(
    int rows, List<NewAccount> made, int unchanged, List<CellFault> faults) implements Imported {

  public AccountImportReport {
    made = List.copyOf(made);
    faults = List.copyOf(faults);
  }

  @Override
  public String counts() {
    return "made=" + made.size() + " unchanged=" + unchanged;
  }

  @Override
  public String toString() {
    return auditName();
  }
}
