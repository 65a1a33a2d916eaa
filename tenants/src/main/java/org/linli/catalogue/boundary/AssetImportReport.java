package org.linli.catalogue.boundary;

import java.util.List;
import java.util.UUID;
import org.linli.audit.boundary.Audited;

/** What an import found and did. With faults nothing was written. */
public record AssetImportReport(int assets, int fields, List<UUID> made, List<RowFault> faults)
    implements Audited {

  public AssetImportReport {
    made = List.copyOf(made);
    faults = List.copyOf(faults);
  }

  @Override
  public String auditName() {
    return "assets=" + assets + " made=" + made.size() + " faults=" + faults.size();
  }
}
