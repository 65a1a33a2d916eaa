package org.linli.access.boundary;

import java.util.Set;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Something changed in a community; screens that show it look again. Observed after the
 * transaction's success alone.
 *
 * @param code the community's division, so that the boards above it know whether it is theirs
 * @param topics what changed: readings, alarms, cases, figures, notices, requests, devices, tenant
 */
public record Changed(TenantId tenant, DivisionCode code, Set<String> topics) {

  public Changed {
    topics = Set.copyOf(topics);
  }
}
