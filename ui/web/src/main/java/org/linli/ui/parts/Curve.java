package org.linli.ui.parts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.devices.entity.Gap;
import org.linli.devices.entity.Point;
import org.linli.devices.entity.Series;

/**
 * The description of a chart of one metric over time, as ECharts reads it. Hours show their lowest
 * and highest too.
 */
public final class Curve {

  /** So few points are shown as points too: a line needs two. */
  private static final int FEW = 3;

  private Curve() {}

  public static Map<String, Object> of(Speech speech, String name, Series series) {
    var option = axes(series.unit());
    option.put("series", lines(speech, name, series));
    return option;
  }

  /**
   * A chart over time that has no lines yet.
   *
   * @param unit null or 1 for none
   */
  public static Map<String, Object> axes(String unit) {
    var option = new LinkedHashMap<String, Object>();
    option.put(
        "grid", Map.of("left", 8, "right", 16, "top", 28, "bottom", 8, "containLabel", true));
    option.put("tooltip", Map.of("trigger", "axis", "confine", true));
    option.put("xAxis", Map.of("type", "time", "axisLabel", Map.of("hideOverlap", true)));
    option.put(
        "yAxis",
        Map.of(
            "type",
            "value",
            "scale",
            true,
            "name",
            unit == null || "1".equals(unit) ? "" : unit,
            "nameTextStyle",
            Map.of("align", "left")));
    return option;
  }

  private static List<Map<String, Object>> lines(Speech speech, String name, Series series) {
    var lines = new ArrayList<Map<String, Object>>();
    lines.add(
        line(
            name,
            broken(
                series.points().stream().map(point -> pair(point.at(), point.value())).toList(),
                series.gaps()),
            true,
            marked(speech, series)));
    if (series.hourly()
        && series.points().stream()
            .anyMatch(point -> point.low() != null && point.high() != null)) {
      lines.add(line(speech.say("curve.lowest"), side(series, true), false, null));
      lines.add(line(speech.say("curve.highest"), side(series, false), false, null));
    }
    if (!series.held().isEmpty()) {
      lines.add(HeldMarks.of(speech.say("curve.held"), series));
    }
    return lines;
  }

  private static List<List<Object>> side(Series series, boolean low) {
    return broken(
        series.points().stream()
            .filter(point -> (low ? point.low() : point.high()) != null)
            .map((Point point) -> pair(point.at(), low ? point.low() : point.high()))
            .toList(),
        series.gaps());
  }

  /** A point without a value in each gap: the line ends there and begins anew behind it. */
  private static List<List<Object>> broken(List<List<Object>> pairs, List<Gap> gaps) {
    var all = new ArrayList<>(pairs);
    for (var gap : gaps) {
      var nothing = new ArrayList<Object>();
      nothing.add(gap.from().toEpochMilli() + 1);
      nothing.add(null);
      all.add(nothing);
    }
    all.sort(Comparator.comparingLong(pair -> (Long) pair.getFirst()));
    return all;
  }

  /** Where the device was not in service the ground is shaded. */
  private static Map<String, Object> marked(Speech speech, Series series) {
    if (series.offService().isEmpty()) {
      return null;
    }
    var areas =
        series.offService().stream()
            .map(
                off ->
                    List.of(
                        Map.of(
                            "name",
                            speech.word("DeviceState", off.state()),
                            "xAxis",
                            off.from().toEpochMilli()),
                        Map.of("xAxis", off.until().toEpochMilli())))
            .toList();
    return Map.of("silent", true, "itemStyle", Map.of("opacity", 0.15), "data", areas);
  }

  private static List<Object> pair(Instant at, double value) {
    return List.of(at.toEpochMilli(), value);
  }

  private static Map<String, Object> line(
      String name, List<List<Object>> data, boolean main, Map<String, Object> area) {
    var line = new LinkedHashMap<String, Object>();
    line.put("type", "line");
    line.put("name", name);
    line.put("showSymbol", data.size() < FEW);
    line.put("data", data);
    line.put("lineStyle", main ? Map.of("width", 2) : Map.of("width", 1, "type", "dashed"));
    line.put("itemStyle", Map.of("color", main ? "--linli-primary" : "--linli-ink-2"));
    if (area != null) {
      line.put("markArea", area);
    }
    if (main) {
      line.put("areaStyle", Map.of("opacity", 0.08));
    }
    return line;
  }
}
