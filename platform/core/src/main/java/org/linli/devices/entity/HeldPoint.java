package org.linli.devices.entity;

import java.time.Instant;

/**
 * A value that is not believed, at its place in a series.
 *
 * @param value as the device sent it
 */
public record HeldPoint(Instant at, double value, DoubtReason reason, DoubtState state) {}
