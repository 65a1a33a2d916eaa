package org.linli.erasure.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * An erasure as lists show it.
 *
 * @param community the tenant's name
 * @param proposedBy the display name of whoever wants it
 * @param decidedBy who agreed to it or took it back; null for nobody yet
 * @param doneAt when the rows went; null before that
 * @param orderedAt since when the keeper's process is asked to carry it out; null for not asked
 * @param fault why it was refused when asked for, as refusals are named, or {@code broke-off}; null
 *     otherwise
 */
public record Erasure(
    UUID id,
    TenantId tenant,
    String community,
    String reason,
    ErasureState state,
    UUID proposer,
    String proposedBy,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt,
    Instant doneAt,
    Instant orderedAt,
    String fault) {}
