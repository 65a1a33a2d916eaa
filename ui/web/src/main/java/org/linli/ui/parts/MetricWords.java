package org.linli.ui.parts;

import java.text.NumberFormat;
import org.linli.devices.entity.Metric;

/** A measured value as people read it: with its unit and no more digits than were measured. */
public record MetricWords(Speech speech) {

  private static final int DIGITS = 2;

  public String say(Metric metric, double value) {
    var format = NumberFormat.getNumberInstance(speech.locale());
    format.setMaximumFractionDigits(metric.precision() == null ? DIGITS : metric.precision());
    var unit = metric.unit() == null || "1".equals(metric.unit()) ? "" : " " + metric.unit();
    return format.format(value) + unit;
  }
}
