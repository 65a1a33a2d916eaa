package org.linli.identity.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A key of an application as its list shows it.
 *
 * @param shown how its text begins, so that people can tell their keys apart
 * @param revokedAt null while it was not revoked
 */
public record ApplicationKey(
    UUID id, String label, String shown, Instant createdAt, Instant expiresAt, Instant revokedAt) {

  public boolean standsAt(Instant moment) {
    return revokedAt == null && expiresAt.isAfter(moment);
  }
}
