package org.linli.look.chart;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The kinds of charts that screens need, as options of ECharts. */
public final class Charts {

  /** A named line or row of bars; the colour is a token of the theme. */
  public record Row(String name, String colour, List<? extends Number> values) {}

  /** A part of a ring. */
  public record Slice(String name, String colour, long value) {}

  /** A measured value. */
  public record Sample(Instant at, double value) {}

  private static final Map<String, ?> GRID =
      Map.of("left", 8, "right", 12, "top", 34, "bottom", 4, "containLabel", true);

  private Charts() {}

  /** Lines over named steps, the first of them filled. */
  public static Map<String, Object> lines(List<String> steps, List<Row> rows) {
    return Map.of(
        "grid", GRID,
        "legend", legend(),
        "tooltip", Map.of("trigger", "axis"),
        "xAxis", Map.of("type", "category", "boundaryGap", false, "data", steps),
        "yAxis", Map.of("type", "value", "minInterval", 1),
        "series",
            IntStream.range(0, rows.size()).mapToObj(i -> line(rows.get(i), i == 0)).toList());
  }

  /** Horizontal bars, the greatest on top. */
  public static Map<String, Object> bars(List<String> names, Row row) {
    return Map.of(
        "grid", Map.of("left", 4, "right", 40, "top", 4, "bottom", 4, "containLabel", true),
        "tooltip", Map.of("trigger", "axis"),
        "xAxis", Map.of("type", "value", "minInterval", 1, "show", false),
        "yAxis", Map.of("type", "category", "inverse", true, "data", names),
        "series",
            List.of(
                Map.of(
                    "type", "bar",
                    "name", row.name(),
                    "data", row.values(),
                    "barMaxWidth", 14,
                    "itemStyle", Map.of("color", row.colour(), "borderRadius", 3),
                    "label", Map.of("show", true, "position", "right", "color", "--linli-ink"))));
  }

  /** A ring of parts. */
  public static Map<String, Object> ring(List<Slice> slices) {
    return Map.of(
        "tooltip", Map.of("trigger", "item"),
        "series",
            List.of(
                Map.of(
                    "type", "pie",
                    "radius", List.of("58%", "86%"),
                    "label", Map.of("show", false),
                    "itemStyle", Map.of("borderColor", "--linli-panel", "borderWidth", 2),
                    "data", slices.stream().map(Charts::slice).toList())));
  }

  /** A measured series over time. */
  public static Map<String, Object> series(String name, String unit, List<Sample> samples) {
    return Map.of(
        "grid", GRID,
        "tooltip", Map.of("trigger", "axis"),
        "xAxis", Map.of("type", "time"),
        "yAxis", Map.of("type", "value", "scale", true, "name", unit == null ? "" : unit),
        "series",
            List.of(
                Map.of(
                    "type",
                    "line",
                    "name",
                    name,
                    "showSymbol",
                    samples.size() < 3,
                    "lineStyle",
                    Map.of("width", 2),
                    "itemStyle",
                    Map.of("color", "--linli-primary"),
                    "data",
                    samples.stream()
                        .map(s -> List.of(s.at().toEpochMilli(), s.value()))
                        .toList())));
  }

  private static Map<String, Object> legend() {
    return Map.of("top", 0, "left", 0, "icon", "roundRect", "itemWidth", 12, "itemHeight", 4);
  }

  private static Map<String, Object> line(Row row, boolean filled) {
    return Map.of(
        "type", "line",
        "name", row.name(),
        "smooth", 0.25,
        // A line of one point is none.
        "showSymbol", row.values().size() < 3,
        "lineStyle", Map.of("width", 2),
        "itemStyle", Map.of("color", row.colour()),
        "areaStyle", Map.of("opacity", filled ? 0.12 : 0),
        "data", row.values());
  }

  private static Map<String, Object> slice(Slice slice) {
    return Map.of(
        "name", slice.name(),
        "value", slice.value(),
        "itemStyle", Map.of("color", slice.colour()));
  }
}
