package org.linli.matters.entity;

import java.time.Instant;
import java.util.List;

/**
 * How far a matter has come, as anybody with its number and code is told: nothing that somebody
 * wrote, and nobody's name.
 *
 * @param kind in the reader's language
 * @param outcome in the reader's language; null until it ended
 * @param now the steps at which it stands, in the reader's language
 * @param said null until somebody said how content they are
 * @param appraisable whether that may be said now
 */
public record Progress(
    String number,
    String kind,
    MatterState state,
    String outcome,
    Lamp lamp,
    Instant openedAt,
    Instant dueAt,
    Instant endedAt,
    List<String> now,
    List<Stage> stages,
    Satisfaction said,
    boolean appraisable) {}
