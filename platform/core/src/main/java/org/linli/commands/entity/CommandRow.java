package org.linli.commands.entity;

import java.time.Instant;
import java.util.Map;
import org.linli.devices.entity.DeviceId;

/**
 * A command with all that became of it.
 *
 * @param askedBy who, or which part of the platform
 * @param sentAt when the device had it; null until then
 * @param endedAt when it was answered or expired; null until then
 */
public record CommandRow(
    CommandId id,
    DeviceId device,
    String code,
    String name,
    String model,
    String command,
    Map<String, Object> parameters,
    String askedBy,
    String cause,
    Instant at,
    Instant endsAt,
    CommandState state,
    Instant sentAt,
    Instant endedAt,
    String answer) {}
