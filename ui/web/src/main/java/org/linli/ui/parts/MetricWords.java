package org.linli.ui.parts;

import java.text.NumberFormat;
import org.linli.devices.entity.Metric;

/** A measured value as people read it: with its unit and no more digits than were measured. */
public record MetricWords(Speech speech) {

  public String say(Metric metric, double value) {
    return switch (metric.type()) {
      case STATE -> state(metric, (int) Math.round(value));
      case FLAG -> speech.say(value == 0 ? "metric.off" : "metric.on");
      case NUMBER, COUNTER -> number(metric, value);
    };
  }

  private String state(Metric metric, int value) {
    var meaning = metric.states().get(value);
    return meaning == null ? String.valueOf(value) : meaning.in(speech.locale());
  }

  private String number(Metric metric, double value) {
    var format = NumberFormat.getNumberInstance(speech.locale());
    format.setMaximumFractionDigits(metric.precision());
    var unit = metric.unit() == null || "1".equals(metric.unit()) ? "" : " " + metric.unit();
    return format.format(value) + unit;
  }
}
