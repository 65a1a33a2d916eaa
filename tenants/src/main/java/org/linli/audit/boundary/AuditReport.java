package org.linli.audit.boundary;

import java.time.Instant;
import java.util.List;
import org.linli.audit.entity.AuditFault;

/**
 * What a look along the seals found.
 *
 * @param seals how many were looked at
 * @param entries how many entries they are over
 * @param faults the first hundred
 * @param next the number of the seal with which to go on; null when the walk came to the end
 * @param last the seal that was looked at last, to be kept elsewhere; empty for none
 * @param since when the first seal was made: of what was written earlier, nothing before it is
 *     proved; null without a seal
 */
public record AuditReport(
    long seals, long entries, List<AuditFault> faults, Long next, String last, Instant since) {

  /** Whether nothing is wrong; without a single seal nothing is proved. */
  public boolean intact() {
    return seals > 0 && faults.isEmpty();
  }
}
