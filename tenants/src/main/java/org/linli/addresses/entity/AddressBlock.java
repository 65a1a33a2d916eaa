package org.linli.addresses.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A blocked address or range.
 *
 * @param until when it opens again by itself; null for not before somebody opens it
 */
public record AddressBlock(
    UUID id, AddressRange range, String reason, String by, Instant at, Instant until) {

  public boolean standsAt(Instant moment) {
    return until == null || until.isAfter(moment);
  }
}
