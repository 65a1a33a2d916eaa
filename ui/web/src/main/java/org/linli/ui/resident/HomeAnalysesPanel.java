package org.linli.ui.resident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.linli.analytics.boundary.FindingSheet;
import org.linli.analytics.boundary.HomeAnalyses;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.HomeComparison;
import org.linli.devices.boundary.DeviceModels;
import org.linli.look.part.Panel;
import org.linli.look.text.Say;
import org.linli.packs.Text;
import org.linli.ui.parts.Speech;

/** What was noticed in my home, and my week beside like homes; nothing where there is nothing. */
final class HomeAnalysesPanel extends Div {

  private static final long serialVersionUID = 1L;

  private static final int DIGITS = 1;

  private final Speech speech;
  private final transient HomeAnalyses home;
  private final transient Map<String, Text> names;

  HomeAnalysesPanel(Speech speech, HomeAnalyses home, DeviceModels models) {
    this.speech = speech;
    this.home = home;
    names = FindingSheet.names(models);
    refresh();
  }

  void refresh() {
    removeAll();
    var findings = home.findings();
    var comparisons = home.comparisons();
    if (findings.isEmpty() && comparisons.isEmpty()) {
      return;
    }
    var heading = new H2(speech.say("home.analytics"));
    heading.addClassName("sr-only");
    add(heading);
    findings.forEach(
        finding -> add(new Panel(name(finding.analysis()), new Paragraph(said(finding)))));
    comparisons.forEach(
        comparison ->
            add(
                new Panel(
                    speech.say("home.compared", comparison.name()),
                    new Paragraph(said(comparison)),
                    new Paragraph(speech.say("home.compared-how", comparison.atLeast())))));
  }

  private String name(String analysis) {
    return FindingSheet.name(names, analysis, speech.locale());
  }

  private String said(Finding finding) {
    return finding.reason() == null ? name(finding.analysis()) : finding.reason();
  }

  private String said(HomeComparison comparison) {
    var key =
        comparison.used() > comparison.high()
            ? "home.compared-more"
            : comparison.used() < comparison.low() ? "home.compared-less" : "home.compared-alike";
    return speech.say(
        key,
        comparison.week().toString(),
        with(comparison.used(), comparison.unit()),
        with(comparison.low(), comparison.unit()),
        with(comparison.high(), comparison.unit()));
  }

  private static String with(double value, String unit) {
    return Say.number(value, DIGITS) + (unit == null ? "" : " " + unit);
  }
}
