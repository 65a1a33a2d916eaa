package org.linli.ui.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.exchange.boundary.DataQuality;
import org.linli.exchange.boundary.QualityDay;
import org.linli.exchange.boundary.QualityFaultRow;
import org.linli.exchange.boundary.QualityNoticeRow;
import org.linli.exchange.boundary.QualityNotices;
import org.linli.exchange.boundary.QualitySheets;
import org.linli.exchange.entity.QualityNoticeKind;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.chart.Charts;
import org.linli.look.chart.EChart;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.packs.Text;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/**
 * How good what is to leave by the exchange is, day by day, and which rows were held back: whoever
 * answers for the data finds them here, mends them, and says so.
 */
@Route(value = "exchange/quality", layout = MainLayout.class)
@Needs(
    value = "quality:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY})
@Nav(
    title = "exchange.quality.title",
    icon = VaadinIcon.CHECK_SQUARE_O,
    group = NavGroup.EXCHANGE,
    order = 53)
public class QualityView extends Screen {

  private static final int DAYS = 30;
  private static final double GOOD = 99.5;

  private final transient DataQuality quality;
  private final transient QualityNotices notices;
  private final PagedGrid<QualityNoticeRow> told;
  private final PagedGrid<QualityDay> days;
  private final PagedGrid<QualityFaultRow> faults;
  private final EChart chart = new EChart(say("exchange.quality.trend"));
  private final Panel trend = new Panel(say("exchange.quality.trend"), chart);
  private final boolean writes = SignedIn.may("quality:write");

  @Inject
  public QualityView(DataQuality quality, QualityNotices notices, Downloads downloads) {
    super("exchange.quality");
    this.quality = quality;
    this.notices = notices;
    told =
        new PagedGrid<>(
            say("exchange.notices"),
            say("exchange.notices.none"),
            page -> notices.list(true, page));
    told.text(say("exchange.quality.day"), row -> row.day().toString());
    told.parts(say("exchange.notices.kind"), this::kind);
    told.text(say("exchange.asset"), row -> asset(row.asset(), row.name()));
    told.text(
        say("exchange.supplier"),
        row -> row.supplier().isEmpty() ? say("exchange.quality.out") : row.supplier());
    told.text(
        say("exchange.quality.responsible"),
        row -> row.responsible() == null ? "" : Say.text(row.responsible()));
    told.text(say("exchange.last"), row -> Say.second(row.lastAt()));
    told.actions(say("exchange.actions"), this::note);
    faults =
        new PagedGrid<>(
            say("exchange.quality.faults"),
            say("exchange.quality.faults.none"),
            page -> quality.faults(null, null, page));
    faults.text(say("exchange.asset"), row -> Say.wordOr("Asset.", row.asset()));
    faults.text(
        say("exchange.community"), row -> row.community() == null ? row.tenant() : row.community());
    faults.text(say("exchange.quality.fault"), row -> field(row) + " · " + Say.word(row.rule()));
    faults.text(say("exchange.quality.row"), QualityFaultRow::row);
    faults.text(
        say("exchange.quality.responsible"),
        row -> row.responsible() == null ? "" : row.responsible().in(speech().locale()));
    faults.text(
        say("exchange.quality.held"),
        row -> say("exchange.quality.times", row.times(), Say.second(row.lastAt())));
    faults.parts(say("exchange.state"), this::state);
    faults.actions(say("exchange.actions"), this::verbs);
    days =
        new PagedGrid<>(
            say("exchange.quality.days"),
            say("exchange.quality.days.none"),
            page -> quality.days(null, null, DAYS, page));
    days.text(say("exchange.quality.day"), row -> row.day().toString());
    days.text(say("exchange.asset"), row -> asset(row.asset(), row.name()));
    days.text(say("exchange.supplier"), QualityView::supplier);
    days.text(say("exchange.quality.checked"), row -> Say.number(row.checked(), 0));
    days.text(say("exchange.quality.withheld"), row -> Say.number(row.withheld(), 0));
    days.parts(say("exchange.quality.completeness"), row -> share(row.completeness()));
    days.parts(say("exchange.quality.validity"), row -> share(row.validity()));
    days.parts(say("exchange.quality.uniqueness"), row -> share(row.uniqueness()));
    days.parts(say("exchange.quality.timeliness"), row -> share(row.timeliness()));
    chart.setWidthFull();
    chart.setHeight("16rem");
    add(
        new H2(say("exchange.notices")),
        told,
        trend,
        new H2(say("exchange.quality.faults")),
        tools(faults, faults.excel(downloads, QualitySheets.FAULTS)),
        faults,
        new H2(say("exchange.quality.days")),
        tools(days, days.excel(downloads, QualitySheets.DAYS)),
        days,
        source("exchange"));
    draw();
  }

  @Override
  protected void refresh() {
    told.refresh();
    faults.refresh();
    days.refresh();
    draw();
  }

  /** Over all assets and suppliers, day by day; each day by the rows that were checked. */
  private void draw() {
    var byDay =
        quality.days(null, null, DAYS, PageRequest.first(PageRequest.LONGEST)).items().stream()
            .collect(Collectors.groupingBy(QualityDay::day, TreeMap::new, Collectors.toList()));
    // Axes without a curve would look like a fault.
    trend.setVisible(!byDay.isEmpty());
    chart.show(
        Charts.lines(
            byDay.keySet().stream().map(Object::toString).toList(),
            List.of(
                curve("completeness", "--linli-primary", byDay, QualityDay::completeness),
                curve("validity", "--linli-good", byDay, QualityDay::validity),
                curve("uniqueness", "--linli-ink-2", byDay, QualityDay::uniqueness),
                curve("timeliness", "--linli-warning", byDay, QualityDay::timeliness))),
        say("exchange.quality.trend"));
  }

  private Charts.Row curve(
      String name,
      String colour,
      Map<LocalDate, List<QualityDay>> byDay,
      ToDoubleFunction<QualityDay> share) {
    return new Charts.Row(
        say("exchange.quality." + name),
        colour,
        byDay.values().stream().map(day -> mean(day, share)).toList());
  }

  /** A promise that was not kept counts like a row. */
  private static double mean(List<QualityDay> day, ToDoubleFunction<QualityDay> share) {
    var weights = 0.0;
    var sum = 0.0;
    for (var row : day) {
      var weight = Math.max(1, row.checked());
      weights += weight;
      sum += weight * share.applyAsDouble(row);
    }
    return Math.round(sum / weights * 100) / 100.0;
  }

  private static String asset(String id, Text name) {
    return name == null ? Say.wordOr("Asset.", id) : Say.text(name);
  }

  private static String supplier(QualityDay row) {
    return row.supplier().isEmpty() ? Say.text("exchange.quality.out") : row.supplier();
  }

  private StatusChip kind(QualityNoticeRow row) {
    var amount =
        row.kind() == QualityNoticeKind.LATE
            ? say("exchange.supplies.hours", row.amount())
            : say("exchange.notices.rows", row.amount());
    return new StatusChip(
        Say.word(row.kind()) + " · " + amount,
        row.kind() == QualityNoticeKind.LATE ? Tone.CRITICAL : Tone.WARNING);
  }

  private Span note(QualityNoticeRow row) {
    return writes
        ? new Span(
            verb(
                "exchange.notices.seen",
                () -> {
                  if (Deed.attempt(say("exchange.done"), () -> notices.seen(row.id()))) {
                    told.refresh();
                  }
                }))
        : new Span();
  }

  private Tools tools(PagedGrid<?> grid, com.vaadin.flow.component.Component excel) {
    return new Tools(new SearchField(say("exchange.search"), grid)).end(excel);
  }

  private static StatusChip share(double percent) {
    return new StatusChip(
        Say.number(percent, 2) + " %", percent >= GOOD ? Tone.GOOD : Tone.WARNING);
  }

  private Span state(QualityFaultRow row) {
    return row.settledAt() == null
        ? new StatusChip(say("exchange.quality.open"), Tone.WARNING)
        : new Span(
            new StatusChip(say("exchange.quality.settled"), Tone.GOOD),
            new Span(" " + row.settledBy() + " · " + row.note()));
  }

  private Span verbs(QualityFaultRow row) {
    var verbs = new Span();
    if (writes && row.settledAt() == null) {
      var settle = new Button(say("exchange.quality.settle"), click -> settle(row));
      settle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
      verbs.add(settle);
    }
    return verbs;
  }

  private static String field(QualityFaultRow row) {
    return row.title() == null ? row.field() : Say.text(row.title());
  }

  void settle(QualityFaultRow row) {
    var note = new TextArea(say("exchange.quality.note"));
    note.setId("quality-note");
    note.setRequired(true);
    note.setWidthFull();
    new Ask(speech(), say("exchange.quality.settle.title", field(row)))
        .text(say("exchange.quality.settle.hint"))
        .with(note)
        .answer(
            say("exchange.quality.settle"),
            () ->
                Deed.attempt(
                    say("exchange.done"),
                    () -> {
                      quality.settle(row.id(), note.getValue());
                      faults.refresh();
                    }))
        .open();
  }
}
