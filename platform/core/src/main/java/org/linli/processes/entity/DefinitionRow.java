package org.linli.processes.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a definition in a list.
 *
 * @param scope the division it is of; empty for a pack's
 * @param base the version that it varies; null where there is none above it
 */
public record DefinitionRow(
    UUID id,
    String scope,
    String key,
    int number,
    String name,
    DefinitionState state,
    UUID base,
    String digest,
    String createdBy,
    Instant createdAt,
    Instant publishedAt) {}
