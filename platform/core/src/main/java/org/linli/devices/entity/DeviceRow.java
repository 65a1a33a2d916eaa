package org.linli.devices.entity;

import java.time.Instant;
import java.util.UUID;

/** A device as lists show it. */
public record DeviceRow(
    DeviceId id,
    String code,
    String name,
    String model,
    UUID placeId,
    String placeName,
    DeviceState state,
    Instant lastSeen,
    boolean online,
    int openAlarms) {}
