package org.linli.alarms.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Severity;
import org.linli.packs.Text;

/**
 * An alarm as lists show it.
 *
 * @param fold the storm it is part of; null for none
 * @param members how many alarms the storm is; 0 without one
 * @param escalatedTo who was told last because nobody acknowledged it; null for nobody
 */
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
    String placeName,
    UUID fold,
    long members,
    EscalationParty escalatedTo) {}
