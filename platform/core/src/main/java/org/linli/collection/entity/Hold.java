package org.linli.collection.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Data that are not deleted for now: a dispute, an inquiry, an order of a court.
 *
 * @param asset null for everything of the community
 * @param until null until it is lifted
 */
public record Hold(
    UUID id,
    String code,
    String community,
    String asset,
    String reason,
    String by,
    Instant placed,
    Instant until,
    String liftedBy,
    Instant lifted,
    String liftReason) {

  public boolean isStanding(Instant now) {
    return lifted == null && (until == null || until.isAfter(now));
  }
}
