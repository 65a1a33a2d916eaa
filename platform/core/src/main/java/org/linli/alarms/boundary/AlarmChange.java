package org.linli.alarms.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.devices.entity.AlarmKind;

/**
 * What a batch of readings did to one alarm.
 *
 * @param raised whether the batch raised it
 * @param occurrences how often its cause was seen since it was raised
 * @param clearedAt null while it stays open
 */
public record AlarmChange(
    UUID alarm,
    UUID device,
    AlarmKind rule,
    boolean raised,
    Instant raisedAt,
    Instant lastAt,
    long occurrences,
    double value,
    Instant clearedAt) {}
