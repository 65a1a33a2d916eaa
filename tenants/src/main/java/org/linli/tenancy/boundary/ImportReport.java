package org.linli.tenancy.boundary;

import java.util.List;
import org.linli.audit.boundary.Audited;

/**
 * What an import found and did. With faults nothing was written.
 *
 * @param inserted divisions that were new
 * @param renamed divisions that stood there under another name
 * @param unchanged divisions that stood there already
 */
public record ImportReport(
    int cities,
    int districts,
    int streets,
    int communities,
    int inserted,
    int renamed,
    int unchanged,
    List<Fault> faults)
    implements Audited {

  public ImportReport {
    faults = List.copyOf(faults);
  }

  /** A file that could not be taken. */
  public static ImportReport refused(List<Fault> faults) {
    return new ImportReport(0, 0, 0, 0, 0, 0, 0, faults);
  }

  @Override
  public String auditName() {
    return "inserted="
        + inserted
        + " renamed="
        + renamed
        + " unchanged="
        + unchanged
        + " faults="
        + faults.size();
  }
}
