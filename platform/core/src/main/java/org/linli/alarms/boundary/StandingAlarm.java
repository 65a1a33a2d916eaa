package org.linli.alarms.boundary;

import java.time.Instant;
import java.util.UUID;

/** An open alarm, as the feed has to know it to count it up or to clear it. */
public record StandingAlarm(
    UUID id,
    UUID device,
    String rule,
    Instant raisedAt,
    Instant lastAt,
    long occurrences,
    double value) {}
