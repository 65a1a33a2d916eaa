package org.linli.identity.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A token as its owner's list shows it.
 *
 * @param revokedAt null while it stands
 */
public record TokenRow(
    UUID id, String label, Instant createdAt, Instant expiresAt, Instant revokedAt) {}
