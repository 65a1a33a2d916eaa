package org.linli.entrances.entity;

import java.time.Instant;

/**
 * Which of those who were turned away; a null narrows nothing.
 *
 * @param tenant a community's id
 * @param from inclusive
 * @param until exclusive
 */
public record RefusedQuery(
    DoorKind door, RefusalReason reason, String tenant, Instant from, Instant until) {}
