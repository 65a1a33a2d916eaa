package org.linli.streams.entity;

import java.time.Instant;

/**
 * A token, without what makes it one.
 *
 * @param id under which the broker knows its bearer
 * @param revokedAt null while nobody took it back
 */
public record StreamToken(
    String id, String label, Instant issuedAt, String issuedBy, Instant until, Instant revokedAt) {

  public boolean standsAt(Instant now) {
    return revokedAt == null && now.isBefore(until);
  }
}
