package org.linli.ui.community;

import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.devices.entity.Comparison;
import org.linli.devices.entity.Condition;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Hours;
import org.linli.devices.entity.MetricType;
import org.linli.devices.entity.Rule;
import org.linli.ui.parts.Speech;

/** A rule as a clerk reads it. */
record RuleWords(Speech speech, DeviceModel model) {

  /** One line for each thing that it says. */
  Div lines(Rule rule) {
    var lines = new Div();
    said(rule).forEach(line -> lines.add(new Div(line)));
    return lines;
  }

  List<String> said(Rule rule) {
    var said = new ArrayList<String>();
    if (rule.hearsSilence()) {
      said.add(
          speech.say(
              "rule.silent",
              rule.silentIntervals(),
              speech.length(
                  Duration.ofSeconds((long) rule.silentIntervals() * model.intervalSeconds()))));
      return said;
    }
    said.add(first(rule));
    if (rule.forSeconds() > 0) {
      said.add(speech.say("rule.for", speech.length(Duration.ofSeconds(rule.forSeconds()))));
    }
    if (rule.hours() != null) {
      said.add(hours(rule.hours()));
    }
    said.add(
        speech.say(
            "rule.clear",
            rule.rate() == null ? condition(rule.clear()) : change(rule, rule.clear())));
    return said;
  }

  private String first(Rule rule) {
    if (rule.rate() != null) {
      return speech.say(
          "rule.rate",
          change(rule, rule.when()),
          speech.length(Duration.ofSeconds(rule.rate().overSeconds())));
    }
    if (rule.times() != null) {
      return speech.say(
          "rule.times",
          condition(rule.when()),
          rule.times().count(),
          speech.length(Duration.ofSeconds(rule.times().withinSeconds())));
    }
    return condition(rule.when());
  }

  private String change(Rule rule, Condition condition) {
    return condition(condition) + "/" + speech.word("RatePer", rule.rate().per());
  }

  private String condition(Condition condition) {
    var metric = model.metrics().get(condition.metric());
    if (metric == null) {
      return condition.metric() + " " + sign(condition.op()) + " " + number(condition.value());
    }
    var name = metric.name().in(speech.locale()) + " " + sign(condition.op()) + " ";
    if (metric.type() == MetricType.STATE) {
      var state = metric.states().get((int) condition.value());
      return name + (state == null ? number(condition.value()) : state.in(speech.locale()));
    }
    if (metric.type() == MetricType.FLAG) {
      return name + speech.say(condition.value() == 0 ? "rule.no" : "rule.yes");
    }
    return name
        + number(condition.value())
        + ("1".equals(metric.unit()) ? "" : " " + metric.unit());
  }

  private String hours(Hours hours) {
    var days =
        hours.days().size() == DayOfWeek.values().length
            ? ""
            : hours.days().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, speech.locale()))
                .collect(Collectors.joining(" ", "", " "));
    var times = hours.from() == null ? "" : hours.from() + "–" + hours.until() + " ";
    var holidays = hours.holidays() == null ? "" : speech.word("OnHolidays", hours.holidays());
    return speech.say("rule.hours", (days + times + holidays).strip());
  }

  static String sign(Comparison op) {
    return switch (op) {
      case AT_LEAST -> "≥";
      case ABOVE -> ">";
      case AT_MOST -> "≤";
      case BELOW -> "<";
      case EQUAL -> "=";
      case OTHER -> "≠";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
