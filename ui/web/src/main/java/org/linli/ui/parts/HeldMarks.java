package org.linli.ui.parts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.linli.devices.entity.HeldPoint;
import org.linli.devices.entity.Point;
import org.linli.devices.entity.Series;

/**
 * The values of a chart that are not believed: marks that say what was sent. One far away stands at
 * the edge, so that what counts does not become a flat line beside it.
 */
final class HeldMarks {

  private final double lowest;
  private final double highest;

  private HeldMarks(Series series) {
    var low = bound(series, Point::value, true);
    var high = bound(series, Point::value, false);
    var edge = Math.max(0.15 * (high - low), 1e-6);
    lowest = series.points().isEmpty() ? Double.NEGATIVE_INFINITY : low - edge;
    highest = series.points().isEmpty() ? Double.POSITIVE_INFINITY : high + edge;
  }

  static Map<String, Object> of(String name, Series series) {
    var marks = new HeldMarks(series);
    return Map.of(
        "type",
        "scatter",
        "name",
        name,
        "symbol",
        "diamond",
        "symbolSize",
        10,
        "itemStyle",
        Map.of("color", "--linli-warning"),
        "data",
        series.held().stream().map(marks::mark).toList());
  }

  private Map<String, Object> mark(HeldPoint point) {
    return Map.of(
        "value",
        List.of(point.at().toEpochMilli(), Math.clamp(point.value(), lowest, highest)),
        "label",
        Map.of("show", true, "position", "top", "formatter", plain(point.value())));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static double bound(Series series, ToDoubleFunction<Point> value, boolean low) {
    var values = series.points().stream().mapToDouble(value);
    return (low ? values.min() : values.max()).orElse(0);
  }
}
