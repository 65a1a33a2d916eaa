package org.linli.alarms.control;

import java.time.Instant;

/** An alarm as far as it decides whether to go on. */
public record Waiting(
    String severity,
    Instant raisedAt,
    int escalation,
    boolean acknowledged,
    boolean standing,
    String tells) {}
