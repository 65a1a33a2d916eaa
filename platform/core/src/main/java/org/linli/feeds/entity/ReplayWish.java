package org.linli.feeds.entity;

import java.time.Instant;
import org.linli.tenancy.entity.TenantId;

/**
 * The next part of a replay of many dead letters.
 *
 * @param after the cursor that the part before gave back; null for the first
 * @param limit how many letters at most, 1 to 100; null for 50
 */
public record ReplayWish(
    String reason,
    TenantId tenant,
    String device,
    Instant from,
    Instant until,
    String after,
    Integer limit) {

  public LetterFilter filter() {
    return new LetterFilter(reason, tenant, device, from, until);
  }
}
