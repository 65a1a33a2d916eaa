package org.linli.ui.dependability;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.analytics.boundary.AnalysisBoard;
import org.linli.analytics.boundary.FindingSheet;
import org.linli.dependability.boundary.Dependability;
import org.linli.dependability.boundary.DependabilitySheet;
import org.linli.dependability.entity.DependabilityQuery;
import org.linli.dependability.entity.DependabilityRow;
import org.linli.dependability.entity.Grouping;
import org.linli.devices.boundary.DeviceModels;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.chart.Charts;
import org.linli.look.chart.EChart;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.analytics.AnalysisSums;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Tools;

/** Whose devices are heard, fail and are repaired how well: the worst first, and month by month. */
@Route(value = "dependability", layout = MainLayout.class)
@Needs(
    value = "figures:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY})
@Nav(
    title = "dependability.title",
    icon = VaadinIcon.HEALTH_CARD,
    group = NavGroup.OVERSIGHT,
    order = 53)
public class DependabilityView extends Screen {

  private static final long serialVersionUID = 1L;

  private static final List<Integer> MONTHS = List.of(1, 3, 12);

  private final transient Dependability dependability;
  private final transient AnalysisBoard board;
  private final transient DeviceModels models;
  private final transient DivisionCode code;
  private final RadioButtonGroup<Grouping> by = new RadioButtonGroup<>();
  private final Select<Integer> months = new Select<>();
  private final PagedGrid<DependabilityRow> grid;
  private final Panel found = new Panel(say("analytics.sums"));
  private final Panel trend = new Panel(say("dependability.trend"));

  @Inject
  public DependabilityView(
      Dependability dependability,
      AnalysisBoard board,
      DeviceModels models,
      Scopes scopes,
      Downloads downloads) {
    super("dependability");
    this.dependability = dependability;
    this.board = board;
    this.models = models;
    code = scopes.caller().scope();
    by.setLabel(say("dependability.by"));
    by.setItems(Grouping.MODEL, Grouping.SUPPLIER, Grouping.COMMUNITY);
    by.setItemLabelGenerator(one -> say("dependability.by." + one));
    by.setValue(Grouping.MODEL);
    by.addValueChangeListener(change -> refresh());
    months.setLabel(say("dependability.months"));
    months.setItems(MONTHS);
    months.setItemLabelGenerator(count -> say("dependability.last", count));
    months.setValue(MONTHS.getFirst());
    months.addValueChangeListener(change -> refresh());
    grid =
        new PagedGrid<>(
            say("dependability.title"),
            say("dependability.none"),
            page -> Page.part(dependability.of(query(by.getValue())), page));
    columns();
    grid.setHeight("26rem");
    add(
        new Tools(by, months)
            .end(grid.excel(downloads, DependabilitySheet.of(models, () -> by.getValue()))),
        grid,
        trend,
        found,
        source("dependability"));
    tellTrend();
    tellFound();
  }

  private void columns() {
    grid.text(
        say("dependability.group"),
        row -> DependabilitySheet.name(models, by.getValue(), row, speech().locale()));
    grid.text(say("dependability.heard"), row -> share(row.heardShare()));
    grid.text(say("dependability.days"), row -> Say.number(row.deviceDays()));
    grid.text(say("dependability.faults"), row -> Say.number(row.faults()));
    grid.text(say("dependability.rate"), row -> number(row.faultsPerHundred()));
    grid.text(say("dependability.repairs"), row -> Say.number(row.repairs()));
    grid.text(say("dependability.hours"), row -> number(row.repairHours()));
  }

  private DependabilityQuery query(Grouping grouping) {
    var now = YearMonth.now(CityTime.ZONE);
    return new DependabilityQuery(code, grouping, now.minusMonths(months.getValue() - 1L), now);
  }

  /** A year, whatever span the list shows. */
  private void tellTrend() {
    var now = YearMonth.now(CityTime.ZONE);
    var rows =
        dependability.of(new DependabilityQuery(code, Grouping.MONTH, now.minusMonths(11), now));
    if (rows.isEmpty()) {
      trend.fill(empty(VaadinIcon.TRENDING_UP, "dependability.none"));
      return;
    }
    var names = rows.stream().map(DependabilityRow::key).toList();
    var last = rows.getLast();
    var chart =
        new EChart(say("dependability.trend"))
            .show(
                Charts.lines(
                    names,
                    List.of(
                        new Charts.Row(
                            say("dependability.heard-percent"),
                            "--linli-primary",
                            rows.stream()
                                .map(row -> row.heardShare() == null ? 0 : percent(row))
                                .toList()),
                        new Charts.Row(
                            say("dependability.rate"),
                            "--linli-warning",
                            rows.stream()
                                .map(
                                    row ->
                                        row.faultsPerHundred() == null ? 0 : row.faultsPerHundred())
                                .toList()))),
                say(
                    "dependability.trend-said",
                    last.name(),
                    share(last.heardShare()),
                    number(last.faultsPerHundred())));
    chart.setWidthFull();
    chart.setHeight("16rem");
    trend.fill(chart);
  }

  private static double percent(DependabilityRow row) {
    return Math.round(1_000 * row.heardShare()) / 10.0;
  }

  private String share(Double share) {
    return share == null ? Say.none() : say("dependability.percent", Say.number(100 * share, 1));
  }

  private static String number(Double number) {
    return number == null ? Say.none() : Say.number(number, 1);
  }

  @Override
  protected void refresh() {
    grid.refresh();
    tellTrend();
    tellFound();
  }

  /** Over the same months as the list. */
  private void tellFound() {
    var now = YearMonth.now(CityTime.ZONE);
    found.fill(
        AnalysisSums.of(
            speech(),
            FindingSheet.names(models),
            board.of(code, now.minusMonths(months.getValue() - 1L), now)));
  }
}
