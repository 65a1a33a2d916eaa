package org.linli.streams.control;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.streams.entity.StreamLimits;
import org.linli.streams.entity.Topic;
import org.linli.tenancy.entity.TenantId;

/**
 * A stream as it ought to be at the broker, and for whom it may speak.
 *
 * @param subjects who may send and read now
 * @param communities with the kinds of devices; none for all
 * @param over closed for so long that its topics may go
 */
record Standing(
    UUID id,
    Topic topic,
    StreamLimits limits,
    Set<String> subjects,
    Map<TenantId, Set<String>> communities,
    boolean over) {

  boolean speaksFor(TenantId tenant, String model) {
    var models = communities.get(tenant);
    return models != null && (models.isEmpty() || models.contains(model));
  }

  /** Whether the broker has to be told something of this beside what it was told of the other. */
  boolean isSameAtBroker(Standing other) {
    return other != null && limits.equals(other.limits) && subjects.equals(other.subjects);
  }
}
