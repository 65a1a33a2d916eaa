package org.linli.alarms.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Severity;
import org.linli.packs.Text;

/** An alarm as lists show it. */
public record AlarmRow(
    UUID id,
    DeviceId device,
    String deviceName,
    String model,
    String rule,
    Text ruleName,
    Severity severity,
    Instant raisedAt,
    Instant lastAt,
    long occurrences,
    Double value,
    Instant clearedAt,
    Instant acknowledgedAt,
    String acknowledgedBy,
    UUID placeId,
    String placeName) {}
