package org.linli.health.entity;

import java.time.Instant;

/**
 * One copy, rehearsal or restore.
 *
 * @param bytes size of a full copy; null for others
 * @param places in how many places it lies
 * @param recoveryMillis how long until the restored database answered and was compared (RTO)
 * @param lossMillis how old the newest thing was that lay in every place (RPO)
 * @param tables how many tables were compared and found equal
 * @param detail the copy's name or place, or what went wrong
 */
public record BackupRun(
    BackupKind kind,
    BackupState state,
    Instant startedAt,
    Instant endedAt,
    Long bytes,
    Integer places,
    Long recoveryMillis,
    Long lossMillis,
    Integer tables,
    String detail) {}
