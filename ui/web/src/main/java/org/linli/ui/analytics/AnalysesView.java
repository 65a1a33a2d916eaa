package org.linli.ui.analytics;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.analytics.boundary.Analyses;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.AnalysisCounts;
import org.linli.analytics.entity.AnalysisRow;
import org.linli.analytics.entity.AnalysisSetting;
import org.linli.devices.boundary.DeviceModels;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** Which analyses run here, how sharply, and how often they were right. */
@Route(value = "community/analyses", layout = MainLayout.class)
@Needs(value = "analytics:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.analyses.title",
    icon = VaadinIcon.SLIDER,
    group = NavGroup.REGISTER,
    order = 11)
public class AnalysesView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Analyses analyses;
  private final transient DeviceModels models;
  private final boolean mayWrite;
  private final Div list = new Div();

  @Inject
  public AnalysesView(Analyses analyses, DeviceModels models, Scopes scopes) {
    super("community.analyses");
    this.analyses = analyses;
    this.models = models;
    mayWrite = scopes.caller().may("analytics:write");
    add(list, source("analytics"));
    freshOn("analytics");
    refresh();
  }

  @Override
  protected void refresh() {
    var table =
        new Table(
                say("analytics.analysis"),
                say("alarm.kind"),
                say("analytics.method"),
                say("analytics.threshold"),
                say("analytics.runs"),
                say("analytics.counts"),
                say("analytics.deed"))
            .reachable();
    analyses.list().forEach(row -> table.row(cells(row)));
    list.removeAll();
    list.add(table.orSay(say("empty.analyses")));
  }

  private Object[] cells(AnalysisRow row) {
    var analysis = row.analysis();
    return new Object[] {
      analysis.name().in(speech().locale()),
      analysis.models().stream()
          .map(model -> models.get(model).name().in(speech().locale()))
          .collect(Collectors.joining(say("list.and"))),
      speech().word("AnalysisMethod", analysis.method()),
      threshold(analysis, row.setting().threshold()),
      row.setting().enabled()
          ? new StatusChip(say("analytics.on"), Tone.GOOD)
          : new StatusChip(say("analytics.off"), Tone.NEUTRAL),
      counts(row.found()),
      mayWrite ? verb("analytics.set", () -> set(row)) : say("word.none")
    };
  }

  private static String threshold(Analysis analysis, double value) {
    var unit = analysis.threshold().unit();
    return Say.number(value, 3) + (unit == null || "1".equals(unit) ? "" : " " + unit);
  }

  private String counts(AnalysisCounts counts) {
    var precision = counts.precision();
    return precision == null
        ? say("analytics.found-so-many", counts.found())
        : say(
            "analytics.right",
            counts.found(),
            counts.confirmed(),
            counts.falseAlarms(),
            Say.number(precision * 100, 0));
  }

  private void set(AnalysisRow row) {
    var analysis = row.analysis();
    var runs = new Checkbox(say("analytics.runs"), row.setting().enabled());
    var threshold = new NumberField(say("analytics.threshold"));
    threshold.setValue(row.setting().threshold());
    threshold.setHelperText(
        say(
            "analytics.limits",
            threshold(analysis, analysis.threshold().least()),
            threshold(analysis, analysis.threshold().most()),
            threshold(analysis, analysis.threshold().value())));
    threshold.setWidthFull();
    new Ask(speech(), say("analytics.set-of", analysis.name().in(speech().locale())))
        .with(runs, threshold)
        .answer(
            say("analytics.set"),
            () ->
                Deed.attempt(
                    () -> {
                      analyses.set(
                          analysis.id(),
                          new AnalysisSetting(
                              runs.getValue(),
                              threshold.getValue() == null ? Double.NaN : threshold.getValue()));
                      refresh();
                    }))
        .open();
  }
}
