package org.linli.plans.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.LatestValue;
import org.linli.devices.entity.Severity;

/**
 * A device on the board.
 *
 * @param severity of the worst alarm that is open; null without one
 * @param alarms how many are open
 * @param lastSeen when it was last heard; null for never
 * @param main the newest value of the first metric of its model; null where there is none, where
 *     the caller may not see readings, and where it tells about a person or a household
 * @param longitude its own, else of the next place around it that has one; null for nowhere
 */
public record BoardDevice(
    DeviceId id,
    String code,
    String name,
    String model,
    UUID place,
    String placeName,
    Standing standing,
    Severity severity,
    int alarms,
    Instant lastSeen,
    LatestValue main,
    Double longitude,
    Double latitude) {}
