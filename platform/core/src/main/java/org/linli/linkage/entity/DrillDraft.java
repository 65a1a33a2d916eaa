package org.linli.linkage.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * A drill to be planned.
 *
 * @param device which is taken to alarm
 * @param real whether devices are commanded, or it is only written down
 */
public record DrillDraft(
    String scenario, UUID device, boolean real, Instant plannedFor, String note)
    implements Audited {

  @Override
  public String auditName() {
    return scenario + " " + device + (real ? " real" : " recorded");
  }
}
