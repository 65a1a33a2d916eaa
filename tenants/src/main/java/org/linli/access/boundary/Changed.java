package org.linli.access.boundary;

import java.util.Set;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Something changed in a community: fired in the change's transaction, to be observed after its success.
 *
 * @param topics of {@code readings alarms cases figures notices requests devices tenant}
 */
public record Changed(TenantId tenant, DivisionCode code, Set<String> topics) {

  public Changed {
    topics = Set.copyOf(topics);
  }
}
