package org.linli.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.linli.devices.entity.LatestValue;
import org.linli.devices.entity.Metric;
import org.linli.devices.entity.Series;
import org.linli.look.chart.EChart;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;

/** One metric: its newest value in large, its course below. */
public final class MetricPanel extends Div {

  private final Speech speech;
  private final transient Metric metric;
  private final String name;
  private final Span value = new Span();
  private final Span at = new Span();
  private final EChart chart;
  private final SourceNote source = new SourceNote();

  public MetricPanel(Speech speech, Metric metric) {
    this.speech = speech;
    this.metric = metric;
    name = metric.name().in(speech.locale());
    chart = new EChart(speech.say("curve.aria", name));
    chart.addClassName("curve");
    value.addClassName("metric-value");
    at.addClassName("hint");
    var newest = new Div(value, at);
    newest.addClassName("metric-newest");
    add(new Panel(name, newest, chart, source).named("metric"));
  }

  public void show(LatestValue latest, Series series) {
    var none = latest == null;
    var words = new MetricWords(speech);
    value.setText(none ? speech.say("word.none") : words.say(metric, latest.value()));
    at.setText(none ? speech.say("metric.never") : speech.ago(latest.at(), Instant.now()));
    // Bare axes tell nothing but a unit, and that cut off.
    chart.setVisible(!series.points().isEmpty());
    chart.show(
        Curve.of(speech, name, series),
        speech.say("curve.words", name, series.points().size(), value.getText()));
    source.say(series.hourly() ? "readings-hourly" : "readings", Instant.now());
  }
}
