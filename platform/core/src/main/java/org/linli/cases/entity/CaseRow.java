package org.linli.cases.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A case as lists show it.
 *
 * @param kind {@code FIRE LIFT FALL FACILITY SANITATION ENVIRONMENT SECURITY HEALTH REPORT}
 * @param source {@code ALARM RESIDENT CLERK PATROL}
 * @param overdue not handled, and its time is over
 */
public record CaseRow(
    UUID id,
    String number,
    String kind,
    String source,
    String title,
    String severity,
    CaseState state,
    UUID placeId,
    String placeName,
    UUID assignee,
    String assigneeName,
    Instant openedAt,
    Instant dueAt,
    boolean overdue,
    Instant escalatedAt,
    Instant closedAt,
    UUID alarmId) {}
