package org.linli.ui.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linli.analytics.entity.ExpectedPoint;
import org.linli.analytics.entity.FindingCourse;
import org.linli.look.chart.EChart;
import org.linli.ui.parts.Curve;
import org.linli.ui.parts.Speech;

/** The series of a finding with what was expected, as a chart and in words. */
final class FindingChart {

  private FindingChart() {}

  static EChart of(Speech speech, String name, FindingCourse course) {
    var chart = new EChart(speech.say("curve.aria", name));
    chart.addClassName("curve");
    chart.setVisible(!course.points().isEmpty());
    return chart.show(option(speech, course), words(speech, name, course));
  }

  static Map<String, Object> option(Speech speech, FindingCourse course) {
    var option = Curve.axes(course.unit());
    var lines = new ArrayList<Map<String, Object>>();
    lines.add(line(speech.say("analytics.measured"), course, ExpectedPoint::value, true));
    if (course.points().stream().anyMatch(point -> point.low() != null)) {
      lines.add(line(speech.say("analytics.low"), course, ExpectedPoint::low, false));
    }
    if (course.points().stream().anyMatch(point -> point.high() != null)) {
      lines.add(line(speech.say("analytics.high"), course, ExpectedPoint::high, false));
    }
    option.put("series", lines);
    return option;
  }

  private static String words(Speech speech, String name, FindingCourse course) {
    var outside =
        course.points().stream()
            .filter(
                point ->
                    point.low() != null && point.value() < point.low()
                        || point.high() != null && point.value() > point.high())
            .count();
    return speech.say("analytics.chart-said", name, course.points().size(), outside);
  }

  /** Where nothing is expected the line is broken. */
  private static Map<String, Object> line(
      String name, FindingCourse course, Function<ExpectedPoint, Double> value, boolean main) {
    var data = new ArrayList<List<Object>>();
    for (var point : course.points()) {
      var pair = new ArrayList<Object>();
      pair.add(point.at().toEpochMilli());
      pair.add(value.apply(point));
      data.add(pair);
    }
    var line = new LinkedHashMap<String, Object>();
    line.put("type", "line");
    line.put("name", name);
    line.put("showSymbol", false);
    line.put("data", data);
    line.put("lineStyle", main ? Map.of("width", 2) : Map.of("width", 1, "type", "dashed"));
    line.put("itemStyle", Map.of("color", main ? "--linli-primary" : "--linli-ink-2"));
    return line;
  }
}
