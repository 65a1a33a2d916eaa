package org.linli.devices.entity;

import java.time.Instant;

/**
 * One step of a device's life.
 *
 * @param was null where its life begins
 * @param person who moved it on
 * @param reason null where nobody had to say one
 */
public record DeviceStep(
    DeviceState was, DeviceState became, Instant at, String person, String reason) {}
