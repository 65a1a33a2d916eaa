package org.linli.linkage.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A drill as lists show it.
 *
 * @param seconds from its start to the last command; null where none went out
 * @param targetSeconds what the scenario asks for
 */
public record DrillRow(
    UUID id,
    String scenario,
    UUID device,
    String deviceName,
    boolean real,
    DrillState state,
    Instant plannedFor,
    String plannedBy,
    String note,
    Instant startedAt,
    Instant endedAt,
    UUID run,
    int steps,
    int failed,
    int told,
    Double seconds,
    int targetSeconds,
    Integer participants,
    String findings,
    String comment,
    String recordedBy) {}
