package org.linli.devices.entity;

import java.time.Instant;

/** When a device was last heard and how far its clock is off. */
public record DeviceStatus(
    Instant lastSeen, long clockOffsetMs, boolean clockFlagged, long messages) {}
