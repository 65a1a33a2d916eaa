package org.linli.devices.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The newest values of one device among many.
 *
 * @param place where it stands; null for nowhere yet
 * @param lastSeen when it was last heard; null for never
 */
public record DeviceValues(
    DeviceId id,
    String code,
    String name,
    String model,
    UUID place,
    Instant lastSeen,
    List<LatestValue> latest) {}
