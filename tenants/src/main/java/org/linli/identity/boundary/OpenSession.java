package org.linli.identity.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.access.entity.Tier;

/**
 * A session of the screens that stands open.
 *
 * @param until when it ends unless it is used
 * @param address from where it was opened
 * @param tenant the community of its account; null for none
 */
public record OpenSession(
    UUID id,
    UUID account,
    String username,
    String displayName,
    Tier tier,
    String tenant,
    Instant openedAt,
    Instant until,
    String address) {}
