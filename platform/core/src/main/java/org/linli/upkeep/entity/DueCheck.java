package org.linli.upkeep.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.devices.entity.DeviceId;

/**
 * What has to be done next to a device by one plan.
 *
 * @param lastDone null when it was never done
 * @param overdue the day has passed
 */
public record DueCheck(
    DeviceId device,
    String code,
    String name,
    String model,
    UUID placeId,
    String placeName,
    String plan,
    CheckKind kind,
    LocalDate dueOn,
    Instant lastDone,
    boolean overdue) {}
