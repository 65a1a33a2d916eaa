package org.linli.video.boundary;

import java.util.List;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.Imported;
import org.linli.video.entity.IssuedNumber;

/**
 * What an import of video devices found and did. With faults nothing was written.
 *
 * @param devices how many were not in the ledger yet
 * @param enrolled with the passwords that were made, which stand here alone
 * @param unchanged how many came under their number already
 * @param places how many places were made, since they were not there
 */
public record VideoImportReport(
    int rows,
    int devices,
    List<IssuedNumber> enrolled,
    int unchanged,
    int places,
    List<CellFault> faults)
    implements Imported {

  public VideoImportReport {
    enrolled = List.copyOf(enrolled);
    faults = List.copyOf(faults);
  }

  @Override
  public String counts() {
    return "devices="
        + devices
        + " enrolled="
        + enrolled.size()
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
