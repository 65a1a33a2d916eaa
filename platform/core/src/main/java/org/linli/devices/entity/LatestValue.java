package org.linli.devices.entity;

import java.time.Instant;

/** The newest value of a metric. */
public record LatestValue(String metric, Instant at, double value) {}
