package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is away 请假.
 *
 * @param substitute who is given the work meanwhile; null for nobody
 * @param substituteName null for nobody
 * @param by who entered it
 */
public record Absence(
    UUID id,
    UUID account,
    String name,
    UUID substitute,
    String substituteName,
    Instant starts,
    Instant ends,
    String reason,
    String by) {}
