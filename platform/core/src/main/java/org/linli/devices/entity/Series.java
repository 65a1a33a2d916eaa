package org.linli.devices.entity;

import java.util.List;

/**
 * Readings of one metric.
 *
 * @param gaps where nothing came for longer than three of the device's intervals
 * @param offService where the device was under repair, stopped or not yet put into service
 * @param held what was sent and is not believed, beside the points that count
 * @param platformTime whether the times are those of arrival: the device has no clock
 */
public record Series(
    String metric,
    String unit,
    List<Point> points,
    boolean hourly,
    List<Gap> gaps,
    List<OffService> offService,
    List<HeldPoint> held,
    boolean platformTime) {

  /** A series of which nothing more is known. */
  public Series(String metric, String unit, List<Point> points, boolean hourly) {
    this(metric, unit, points, hourly, List.of(), List.of());
  }

  /** A series of which everything is believed. */
  public Series(
      String metric,
      String unit,
      List<Point> points,
      boolean hourly,
      List<Gap> gaps,
      List<OffService> offService) {
    this(metric, unit, points, hourly, gaps, offService, List.of(), false);
  }

  public Series marked(List<OffService> spans) {
    return new Series(metric, unit, points, hourly, gaps, spans, held, platformTime);
  }

  public Series beside(List<HeldPoint> doubted, boolean byArrival) {
    return new Series(metric, unit, points, hourly, gaps, offService, doubted, byArrival);
  }
}
