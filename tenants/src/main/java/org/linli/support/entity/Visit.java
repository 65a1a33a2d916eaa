package org.linli.support.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * A visit that was asked for.
 *
 * @param community the tenant's name
 * @param askedBy the display name of whoever wants to look in
 * @param hours how long, from the community's word on
 * @param answeredBy who of the community answered; null for nobody yet
 * @param note what was said with a no; null otherwise
 * @param untilAt when it ends by itself; null before the community's word
 * @param endedAt when somebody ended it before that; null for nobody
 */
public record Visit(
    UUID id,
    TenantId tenant,
    String community,
    UUID account,
    String askedBy,
    String reason,
    int hours,
    VisitState state,
    Instant askedAt,
    String answeredBy,
    Instant answeredAt,
    String note,
    Instant untilAt,
    Instant endedAt,
    String endedBy) {

  /** Whether the guest may look in. */
  public boolean stands() {
    return state == VisitState.APPROVED;
  }
}
