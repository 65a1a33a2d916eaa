package org.linli.ui.duties;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import org.linli.access.entity.Tier;
import org.linli.duties.boundary.Dimension;
import org.linli.duties.boundary.DutySheets;
import org.linli.duties.boundary.PathUse;
import org.linli.duties.boundary.SupplyEffects;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.chart.Charts;
import org.linli.look.chart.EChart;
import org.linli.look.part.Downloads;
import org.linli.look.part.EmptyState;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.rights.entity.SupplyPath;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/** What came of the two supply paths and of settled data rights, month by month (000 §7.3 g). */
@Route(value = "supply-effects", layout = MainLayout.class)
@Needs(
    value = "duties:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(title = "effects.title", icon = VaadinIcon.TRENDING_UP, group = NavGroup.OVERSIGHT, order = 52)
public class EffectsView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient SupplyEffects effects;
  private final Select<YearMonth> month;
  private final RadioButtonGroup<Dimension> by;
  private final PagedGrid<PathUse> grid;

  @Inject
  public EffectsView(SupplyEffects effects, Downloads downloads) {
    super("effects");
    this.effects = effects;
    month = Months.choice(this::refresh);
    by = new RadioButtonGroup<>(say("effects.by"));
    by.setItems(Dimension.values());
    by.setItemLabelGenerator(one -> say("effects.by." + one));
    by.setValue(Dimension.SCENARIO);
    by.addValueChangeListener(change -> refresh());
    grid =
        new PagedGrid<>(
            say("effects.uses"),
            say("effects.none"),
            page -> effects.uses(by.getValue(), month.getValue(), page));
    columns();
    var tools = new Tools(month, by).end(grid.excel(downloads, DutySheets.USES));
    var paths = effects.paths(Months.BACK);
    var sides = new Div(curve(paths), table(paths));
    sides.addClassName("halves");
    add(sides, confirmations(), tools, grid, source("rights"));
  }

  private void columns() {
    grid.text(say("duties.name"), PathUse::name);
    grid.text(say("effects.path"), row -> Say.word(row.path()));
    grid.text(say("effects.applications"), row -> Say.number(row.applications()));
    grid.text(say("effects.granted"), row -> Say.number(row.granted()));
    grid.text(say("effects.refused"), row -> Say.number(row.refused()));
    grid.text(say("effects.used"), row -> Say.number(row.used()));
    grid.text(say("effects.rows-short"), row -> Say.number(row.rows()));
    grid.text(say("effects.hours"), EffectsView::hours);
  }

  private Panel curve(List<PathUse> paths) {
    if (paths.isEmpty()) {
      return new Panel(
          say("effects.rows"), new EmptyState(VaadinIcon.TRENDING_UP, say("effects.nothing")));
    }
    var months = paths.stream().map(PathUse::month).distinct().sorted().toList();
    var total = paths.stream().mapToLong(PathUse::rows).sum();
    var chart =
        new EChart(say("effects.rows"))
            .show(
                Charts.lines(
                    months,
                    List.of(
                        row(paths, months, SupplyPath.SHARING, "--linli-primary"),
                        row(paths, months, SupplyPath.TRADING, "--linli-warning"))),
                say("effects.rows-said", Months.BACK, Say.number(total)));
    chart.setWidthFull();
    chart.setHeight("16rem");
    return new Panel(say("effects.rows"), chart);
  }

  private static Charts.Row row(
      List<PathUse> paths, List<String> months, SupplyPath path, String colour) {
    return new Charts.Row(
        Say.word(path),
        colour,
        months.stream()
            .map(
                one ->
                    paths.stream()
                        .filter(use -> use.path() == path && use.month().equals(one))
                        .mapToLong(PathUse::rows)
                        .sum())
            .toList());
  }

  private Panel table(List<PathUse> paths) {
    var table =
        new Table(
            say("duties.month"),
            say("effects.path"),
            say("effects.applications"),
            say("effects.granted"),
            say("effects.refused"),
            say("effects.used"),
            say("effects.hours"));
    paths
        .reversed()
        .forEach(
            use ->
                table.row(
                    new Span(use.month()),
                    new Span(Say.word(use.path())),
                    new Span(Say.number(use.applications())),
                    new Span(Say.number(use.granted())),
                    new Span(Say.number(use.refused())),
                    new Span(Say.number(use.used())),
                    new Span(hours(use))));
    return new Panel(say("effects.paths"), table.orSay(say("effects.nothing")));
  }

  private Panel confirmations() {
    var table =
        new Table(
            say("duties.month"),
            say("effects.by-mode"),
            say("effects.by-contract"),
            say("effects.unsettled"),
            say("effects.begun"),
            say("effects.reads"),
            say("effects.shut"),
            say("effects.rows-short"));
    effects
        .confirmations(Months.BACK)
        .reversed()
        .forEach(
            one ->
                table.row(
                    new Span(one.month()),
                    new Span(Say.number(one.byMode())),
                    new Span(Say.number(one.byContract())),
                    new Span(Say.number(one.unsettled())),
                    new Span(Say.number(one.begun())),
                    new Span(
                        Say.number(one.readsByMode())
                            + " / "
                            + Say.number(one.readsByContract())
                            + " / "
                            + Say.number(one.readsByGrant())),
                    new Span(Say.number(one.refused())),
                    new Span(Say.number(one.rows()))));
    return new Panel(say("effects.confirmations"), table);
  }

  private static String hours(PathUse use) {
    return use.hours() == null ? Say.none() : Say.number(use.hours(), 1);
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }
}
