package org.linli.devices.entity;

import java.util.List;

/** Readings of one metric. */
public record Series(String metric, String unit, List<Point> points, boolean hourly) {}
