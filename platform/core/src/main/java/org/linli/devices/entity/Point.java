package org.linli.devices.entity;

import java.time.Instant;

/** One point of a chart; lowest and highest where it stands for an hour. */
public record Point(Instant at, double value, Double low, Double high) {}
