package org.linli.exchange.entity;

import java.time.Instant;

/**
 * A credential, without what makes it one.
 *
 * @param id what a request names as {@code keyid}
 * @param subject of the certificate, with its fingerprint; of a key its label
 * @param revokedAt null while it stands
 */
public record CredentialRow(
    String id,
    CredentialKind kind,
    String subject,
    Instant from,
    Instant until,
    Instant revokedAt) {

  public boolean standsAt(Instant now) {
    return revokedAt == null && !now.isBefore(from) && now.isBefore(until);
  }
}
