package org.linli.ui.community;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Speech;

/**
 * Where buildings and points lie, as points true to scale: a metre east is as long as a metre
 * north.
 */
final class PlaceMap {

  private static final double MARGIN = 0.15;
  private static final double LEAST = 0.0008;

  /** A compound's name stands above its buildings. */
  private static final int ABOVE = 34;

  private static final int NEAR = 3;

  private static final Map<PlaceKind, String> COLOURS =
      Map.of(
          PlaceKind.COMPOUND, "--linli-good",
          PlaceKind.BUILDING, "--linli-primary",
          PlaceKind.PUBLIC, "--linli-warning",
          PlaceKind.GRID, "--linli-ink-2");

  /** What a map shows: the middle, and how far it reaches to each side in degrees of latitude. */
  record Extent(double longitude, double latitude, double reach) {}

  private PlaceMap() {}

  static List<PlaceRow> lying(List<PlaceRow> rows) {
    return rows.stream().filter(row -> row.longitude() != null && row.latitude() != null).toList();
  }

  static Extent extent(List<PlaceRow> rows) {
    var east = rows.stream().mapToDouble(PlaceRow::longitude).summaryStatistics();
    var north = rows.stream().mapToDouble(PlaceRow::latitude).summaryStatistics();
    if (rows.isEmpty()) {
      return new Extent(0, 0, LEAST);
    }
    var latitude = (north.getMin() + north.getMax()) / 2;
    var wide = (east.getMax() - east.getMin()) * Math.cos(Math.toRadians(latitude));
    var reach =
        Math.max(LEAST, Math.max(wide, north.getMax() - north.getMin()) / 2 * (1 + 2 * MARGIN));
    return new Extent((east.getMin() + east.getMax()) / 2, latitude, reach);
  }

  static Map<String, Object> of(Speech speech, List<PlaceRow> all) {
    var rows = lying(all);
    var extent = extent(rows);
    var wide = extent.reach() / Math.cos(Math.toRadians(extent.latitude()));
    var option = new LinkedHashMap<String, Object>();
    option.put("legend", Map.of("bottom", 0, "icon", "circle", "itemWidth", 10));
    option.put("tooltip", Map.of("trigger", "item", "formatter", "{b}"));
    option.put("grid", Map.of("left", 8, "right", 8, "top", 8, "bottom", 28));
    option.put("xAxis", axis(extent.longitude() - wide, extent.longitude() + wide));
    option.put(
        "yAxis", axis(extent.latitude() - extent.reach(), extent.latitude() + extent.reach()));
    option.put(
        "series",
        List.of(PlaceKind.COMPOUND, PlaceKind.BUILDING, PlaceKind.PUBLIC).stream()
            .map(kind -> points(speech, kind, rows))
            .toList());
    return option;
  }

  private static Map<String, Object> axis(double from, double until) {
    return Map.of(
        "type", "value",
        "min", from,
        "max", until,
        "axisLabel", Map.of("show", false),
        "axisTick", Map.of("show", false),
        "axisLine", Map.of("show", false),
        "splitLine", Map.of("lineStyle", Map.of("type", "dotted")));
  }

  private static Map<String, Object> points(Speech speech, PlaceKind kind, List<PlaceRow> rows) {
    return Map.of(
        "type", "scatter",
        "name", speech.word("PlaceKind", kind),
        "symbol", kind == PlaceKind.BUILDING ? "roundRect" : "circle",
        "symbolSize", kind == PlaceKind.COMPOUND ? 8 : 12,
        "itemStyle", Map.of("color", COLOURS.get(kind)),
        "label",
            Map.of(
                "show",
                kind != PlaceKind.PUBLIC,
                "position",
                kind == PlaceKind.COMPOUND ? "top" : "bottom",
                "formatter",
                "{b}",
                "distance",
                kind == PlaceKind.COMPOUND ? ABOVE : NEAR,
                "fontWeight",
                kind == PlaceKind.COMPOUND ? "bold" : "normal",
                "fontSize",
                11,
                "color",
                "--linli-ink"),
        "labelLayout", Map.of("hideOverlap", true),
        "data",
            rows.stream()
                .filter(row -> row.kind() == kind)
                .map(
                    row ->
                        Map.of(
                            "name", row.name(), "value", List.of(row.longitude(), row.latitude())))
                .toList());
  }
}
