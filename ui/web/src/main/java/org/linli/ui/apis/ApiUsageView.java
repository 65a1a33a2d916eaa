package org.linli.ui.apis;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.CallStatistics;
import org.linli.apis.boundary.HourOfCalls;
import org.linli.apis.boundary.UsageQuery;
import org.linli.apis.boundary.UsageRow;
import org.linli.apis.boundary.UsageSheet;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.chart.Charts;
import org.linli.look.chart.EChart;
import org.linli.look.part.Downloads;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** Who called what, how often, how fast, and what became of it. */
@Route(value = "apis/usage", layout = MainLayout.class)
@Needs(
    value = "applications:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(
    title = "api-usage.title",
    icon = VaadinIcon.BAR_CHART_H,
    group = NavGroup.OPENNESS,
    order = 63)
public class ApiUsageView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient CallStatistics statistics;
  private final Select<Back> span = new Select<>();
  private final PagedGrid<UsageRow> grid;
  private final Div figures = new Div();
  private final EChart chart = new EChart(say("api-usage.hours"));

  /** How far back is looked. */
  enum Back {
    DAY(Duration.ofHours(24)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30));

    private final Duration length;

    Back(Duration length) {
      this.length = length;
    }
  }

  @Inject
  public ApiUsageView(CallStatistics statistics, Downloads downloads) {
    super("api-usage");
    this.statistics = statistics;
    span.setLabel(say("api-usage.span"));
    span.setItems(Back.values());
    span.setItemLabelGenerator(one -> say("api-usage.span." + one));
    span.setValue(Back.DAY);
    span.addValueChangeListener(change -> refresh());
    grid =
        new PagedGrid<>(
            say("api-usage.title"), say("api-usage.none"), page -> statistics.list(query(), page));
    grid.text(
        say("api-usage.application"),
        row -> row.application() == null ? say("api-usage.people") : row.applicationName());
    grid.text(
            say("api-usage.api"),
            row -> row.api().isEmpty() ? say("api-usage.unknown") : row.api() + " · " + row.title())
        .setFlexGrow(1);
    number("ok", UsageRow::ok);
    number("refused", UsageRow::refused);
    number("limited", UsageRow::limited);
    number("failed", UsageRow::failed);
    grid.text(
        say("api-usage.latency"),
        row -> Say.number(row.median(), 1) + " / " + Say.number(row.p95(), 1));
    number("bytes", UsageRow::bytes);
    var search = new SearchField(say("apis.search"), grid);
    var tools = new Tools(search, span).end(grid.excel(downloads, UsageSheet.SHEET));
    chart.setWidthFull();
    chart.setHeight("15rem");
    add(figures, new Panel(say("api-usage.hours"), chart), tools, grid, source("apis"));
    refresh();
  }

  @Override
  protected final void refresh() {
    var use = statistics.summary(query());
    var now = Instant.now();
    figures.removeAll();
    figures.add(
        new FigureRow(
            figure("kinds", use.kinds(), now),
            figure("interfaces", use.interfaces(), now)
                .context(say("api-usage.used", Say.number(use.used()))),
            figure("applications", use.applications(), now),
            figure("calls", use.calls(), now)
                .context(say("api-usage.frequency", Say.number(use.callsPerHour(), 1)))));
    var hours = statistics.hours(query());
    chart.show(
        Charts.lines(
            hours.stream().map(hour -> speech().moment(hour.hour())).toList(),
            List.of(
                line("ok", "--linli-primary", hours, HourOfCalls::ok),
                line("refused", "--linli-warning", hours, HourOfCalls::refused),
                line("limited", "--linli-notice", hours, HourOfCalls::limited),
                line("failed", "--linli-critical", hours, HourOfCalls::failed))),
        say("api-usage.hours-said", hours.size(), Say.number(use.calls())));
    grid.refresh();
  }

  private UsageQuery query() {
    return UsageQuery.last(span.getValue().length, Instant.now());
  }

  private void number(String key, ToLongFunction<UsageRow> value) {
    grid.text(say("api-usage." + key), row -> Say.number(value.applyAsLong(row)));
  }

  private KeyFigure figure(String key, long value, Instant at) {
    return new KeyFigure(say("api-usage.figure." + key)).show(value).from("apis", at);
  }

  private Charts.Row line(
      String key, String colour, List<HourOfCalls> hours, ToLongFunction<HourOfCalls> value) {
    return new Charts.Row(
        say("api-usage." + key),
        colour,
        hours.stream().map(hour -> value.applyAsLong(hour)).toList());
  }
}
