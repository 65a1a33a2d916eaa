package org.linli.devices.entity;

import java.util.List;

/**
 * Readings of one metric.
 *
 * @param gaps where nothing came for longer than three of the device's intervals
 * @param offService where the device was under repair, stopped or not yet put into service
 */
public record Series(
    String metric,
    String unit,
    List<Point> points,
    boolean hourly,
    List<Gap> gaps,
    List<OffService> offService) {

  /** A series of which nothing more is known. */
  public Series(String metric, String unit, List<Point> points, boolean hourly) {
    this(metric, unit, points, hourly, List.of(), List.of());
  }

  public Series marked(List<OffService> spans) {
    return new Series(metric, unit, points, hourly, gaps, spans);
  }
}
