package org.linli.exports.entity;

import java.util.List;

/**
 * What an import found and did, in numbers.
 *
 * @param unchanged how many stood there already just so
 */
public record LoadReport(int rows, int made, int changed, int unchanged, List<CellFault> faults)
    implements Imported {

  public LoadReport {
    faults = List.copyOf(faults);
  }

  @Override
  public String counts() {
    return "made=" + made + " changed=" + changed + " unchanged=" + unchanged;
  }
}
