package org.linli.restoring.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * The restore of one community.
 *
 * @param community the tenant's name
 * @param moment whose rows come back
 * @param decidedBy who agreed to it or took it back; null for nobody yet
 * @param begunAt since when it is done; null before that
 * @param doneAt when it was over; null before that
 * @param rows how many stand in the tables that were brought back; null before that
 * @param fault why it failed, in the words of the process that tried; null otherwise
 */
public record CommunityRestore(
    UUID id,
    TenantId tenant,
    String community,
    Instant moment,
    String reason,
    RestoreState state,
    UUID proposer,
    String proposedBy,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt,
    Instant begunAt,
    Instant doneAt,
    Long rows,
    String fault) {}
