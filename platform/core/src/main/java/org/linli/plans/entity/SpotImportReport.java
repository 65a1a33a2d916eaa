package org.linli.plans.entity;

import java.util.List;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.Imported;

/**
 * What a file of spots found and did. With faults nothing was written.
 *
 * @param put how many devices were put on the plan, or elsewhere on it
 * @param unchanged how many stood just there
 */
public record SpotImportReport(int rows, int put, int unchanged, List<CellFault> faults)
    implements Imported {

  public SpotImportReport {
    faults = List.copyOf(faults);
  }

  @Override
  public String counts() {
    return "put=" + put + " unchanged=" + unchanged;
  }
}
