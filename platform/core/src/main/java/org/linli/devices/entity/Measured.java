package org.linli.devices.entity;

/** A point of a device, with what it is a point of: a line of a file. */
public record Measured(Metric metric, Point point) {}
