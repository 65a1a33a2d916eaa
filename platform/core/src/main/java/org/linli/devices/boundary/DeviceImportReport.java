package org.linli.devices.boundary;

import java.util.List;
import org.linli.devices.entity.NewDevice;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.Imported;

/**
 * What an import found and did. With faults nothing was written.
 *
 * @param made with their secrets, which stand here alone
 * @param changed how many devices got another name or place
 * @param unchanged how many stood there already just so
 * @param places how many places were made, since they were not there
 */
public record DeviceImportReport(
    int rows, List<NewDevice> made, int changed, int unchanged, int places, List<CellFault> faults)
    implements Imported {

  public DeviceImportReport {
    made = List.copyOf(made);
    faults = List.copyOf(faults);
  }

  @Override
  public String counts() {
    return "made="
        + made.size()
        + " changed="
        + changed
        + " unchanged="
        + unchanged
        + " places="
        + places;
  }

  @Override
  public String toString() {
    return auditName();
  }
}
