package org.linli.letters.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * A letter that was given up, as those see it who keep the platform: neither whom it is for nor
 * what it says.
 *
 * @param fault the reason: a word of {@code letters.fault.<word>}, or the gateway's own
 * @param attempts how often it was tried
 */
public record LetterFault(
    UUID id,
    TenantId tenant,
    Channel channel,
    LetterKind kind,
    String fault,
    int attempts,
    Instant failedAt) {}
