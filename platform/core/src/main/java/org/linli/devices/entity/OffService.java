package org.linli.devices.entity;

import java.time.Instant;

/**
 * A span in which the device was not in service: what it said then is marked, not taken for what
 * happened there.
 */
public record OffService(DeviceState state, Instant from, Instant until) {}
