package org.linli.cases.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to a case.
 *
 * @param action {@code OPENED DISPATCHED ACCEPTED HANDLED CONFIRMED CLOSED ESCALATED ALARM_CLEARED}
 * @param actor who did it, as people know them
 */
public record CaseStep(UUID id, Instant at, String action, String actor, String note) {}
