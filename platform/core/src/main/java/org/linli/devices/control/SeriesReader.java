package org.linli.devices.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Point;
import org.linli.devices.entity.ReadingLines;
import org.linli.devices.entity.Series;
import org.linli.tenancy.entity.TenantId;

/**
 * Reads a metric over time: raw for short spans, the hourly roll-up for long ones, and never more
 * points than a chart can show.
 */
public final class SeriesReader {

  private static final int MOST_POINTS = 5_000;
  private static final Duration LONGEST = Duration.ofDays(366 * 3);

  /**
   * Longer spans are told by hours; a raw span of this length is some ten thousand rows of a busy
   * metric.
   */
  private static final Duration RAW = Duration.ofHours(48);

  private final Jdbi jdbi;

  public SeriesReader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public record Span(Instant from, Instant until) {

    public Span {
      if (from == null || until == null || !from.isBefore(until)) {
        throw new Invalid("until", "after-from");
      }
      if (Duration.between(from, until).compareTo(LONGEST) > 0) {
        throw new Invalid("from", "span-too-long");
      }
    }

    boolean isLong() {
      return Duration.between(from, until).compareTo(RAW) > 0;
    }
  }

  public Series read(
      TenantId tenant, UUID device, DeviceModel model, String metric, Span span, int maxPoints) {
    return span.isLong()
        ? hourly(tenant, device, model, metric, span, maxPoints)
        : raw(tenant, device, model, metric, span, maxPoints);
  }

  /** Hourly figures alone: what somebody may see who may see totals but no readings. */
  public Series hourly(
      TenantId tenant, UUID device, DeviceModel model, String metric, Span span, int maxPoints) {
    var points =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select r.hour, cast(r.sum ->> 1 as float8) / cast(r.sum ->> 0 as float8),
                          cast(r.sum ->> 2 as float8), cast(r.sum ->> 3 as float8)
                        from generate_series(cast(:first as timestamptz), cast(:until as timestamptz),
                          cast('1 hour' as interval)) as g (hour)
                        cross join lateral (select h.hour, h.metrics -> :metric as sum from reading_hour h
                          where h.tenant_id = :tenant and h.device_id = :device and h.hour = g.hour) r
                        where r.hour < :until and r.sum is not null order by r.hour""")
                    .bind("tenant", tenant)
                    .bind("device", device)
                    .bind("metric", metric)
                    .bind("first", firstHour(span).atOffset(ZoneOffset.UTC))
                    .bind("until", span.until().atOffset(ZoneOffset.UTC))
                    .map(
                        (row, context) ->
                            new Point(
                                at(row), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                    .list());
    return series(model, metric, points, span, maxPoints, true);
  }

  private static Instant firstHour(Span span) {
    var hour = span.from().truncatedTo(ChronoUnit.HOURS);
    return hour.isBefore(span.from()) ? hour.plus(1, ChronoUnit.HOURS) : hour;
  }

  /** Blocks are read as they lie, and taken apart here: no block is longer than a day. */
  private Series raw(
      TenantId tenant, UUID device, DeviceModel model, String metric, Span span, int maxPoints) {
    var blocks =
        jdbi.withHandle(
            handle -> DeviceBlocks.of(handle, tenant, device, span.from(), span.until()));
    return series(model, metric, points(blocks, metric, span), span, maxPoints, false);
  }

  private static List<Point> points(List<String> blocks, String metric, Span span) {
    var from = span.from().toEpochMilli();
    var until = span.until().toEpochMilli();
    var points = new ArrayList<Point>();
    for (var lines : blocks) {
      ReadingLines.read(
          lines,
          (at, of, value) -> {
            if (at >= from && at < until && of.equals(metric)) {
              points.add(new Point(Instant.ofEpochMilli(at), value, null, null));
            }
          });
    }
    return points;
  }

  /** Where it is silent is seen before neighbours become one. */
  private static Series series(
      DeviceModel model,
      String metric,
      List<Point> points,
      Span span,
      int maxPoints,
      boolean hourly) {
    return new Series(
        metric,
        model.metrics().get(metric).unit(),
        thinned(points, maxPoints),
        hourly,
        Gaps.of(points, model.silence(), hourly, span.until()),
        List.of());
  }

  /** Neighbours become one point that keeps their lowest and highest: a peak never disappears. */
  public static List<Point> thinned(List<Point> points, int wanted) {
    int most = Math.clamp(wanted, 1, MOST_POINTS);
    if (points.size() <= most) {
      return points;
    }
    var thin = new ArrayList<Point>(most);
    for (int i = 0; i < most; i++) {
      int from = (int) ((long) i * points.size() / most);
      int until = (int) ((long) (i + 1) * points.size() / most);
      thin.add(together(points.subList(from, until)));
    }
    return thin;
  }

  private static Point together(List<Point> points) {
    double sum = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (var point : points) {
      sum += point.value();
      low = Math.min(low, point.low() == null ? point.value() : point.low());
      high = Math.max(high, point.high() == null ? point.value() : point.high());
    }
    return new Point(points.getFirst().at(), sum / points.size(), low, high);
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject(1, OffsetDateTime.class).toInstant();
  }
}
