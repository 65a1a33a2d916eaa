package org.linli.ops.use;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Measure;
import org.linli.quotas.boundary.Quotas;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.TenantId;
import org.linli.usage.boundary.UseByTier;
import org.linli.usage.boundary.UseSheet;
import org.linli.usage.entity.UseQuery;
import org.linli.usage.entity.UseRow;

/** Use by community and by tier, the dearest first; of a community also its quotas. */
@Route(value = "use", layout = MainLayout.class)
@Nav(title = "ops.use", icon = VaadinIcon.SCALE, order = 32)
@Needs(value = "quotas:read", tiers = Tier.PLATFORM)
public class UseView extends Div {

  private static final long serialVersionUID = 1L;
  private static final String SOURCE = "use";

  private final transient UseByTier use;
  private final transient Quotas quotas;
  private final Select<DivisionLevel> level = new Select<>();
  private final Select<UseSpan> span = new Select<>();
  private final TextField search = new TextField(Say.text("ops.search"));
  private final Div figures = new Div();
  private final Div noisiest = new Div();
  private final PagedGrid<UseRow> grid;

  /** How far back is looked. */
  enum UseSpan {
    DAY(1),
    WEEK(7),
    MONTH(30),
    YEAR(365);

    private final int days;

    UseSpan(int days) {
      this.days = days;
    }
  }

  @Inject
  public UseView(UseByTier use, Quotas quotas, Downloads downloads) {
    this.use = use;
    this.quotas = quotas;
    addClassNames("linli-view", "ops-use");
    level.setLabel(Say.text("ops.use.level"));
    level.setItems(
        List.of(
            DivisionLevel.COMMUNITY,
            DivisionLevel.STREET,
            DivisionLevel.DISTRICT,
            DivisionLevel.CITY));
    level.setItemLabelGenerator(Say::word);
    level.setValue(DivisionLevel.COMMUNITY);
    span.setLabel(Say.text("ops.use.span"));
    span.setItems(UseSpan.values());
    span.setItemLabelGenerator(Say::word);
    span.setValue(UseSpan.DAY);
    search.setPlaceholder(Say.text("ops.search.hint"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    grid =
        new PagedGrid<>(
            Say.text("ops.use.list"), Say.text("ops.use.none"), page -> use.list(query(), page));
    columns();
    level.addValueChangeListener(change -> look());
    span.addValueChangeListener(change -> look());
    search.addValueChangeListener(change -> grid.search(change.getValue()));
    var gap = new Span();
    gap.addClassName("grow");
    var tools = new Div(level, span, search, gap, grid.excel(downloads, UseSheet.SHEET));
    tools.addClassName("tools");
    add(figures, new Panel(Say.text("ops.use.noisiest"), noisiest), tools, grid);
    look();
  }

  private void look() {
    figures();
    noisiest();
    grid.refresh();
  }

  private UseQuery query() {
    return UseQuery.last(
        level.getValue(), null, Duration.ofDays(span.getValue().days), Instant.now());
  }

  private void figures() {
    figures.removeAll();
    var now = Instant.now();
    var all = use.total(query());
    if (all == null) {
      return;
    }
    figures.add(
        new FigureRow(
            figure("messages", all.messages(), now),
            figure("calls", all.calls(), now),
            new KeyFigure(Say.text("ops.use.stored"))
                .show(Say.number(Measure.megabytes(all.storedBytes())), Say.text("ops.megabytes"))
                .from(SOURCE, now),
            figure("users", all.users(), now),
            figure("devices", all.devices(), now),
            figure("soft", all.soft(), now).toned(all.soft() > 0 ? Tone.WARNING : Tone.GOOD),
            figure("hard", all.hard(), now).toned(all.hard() > 0 ? Tone.CRITICAL : Tone.GOOD)));
  }

  private static KeyFigure figure(String key, long value, Instant at) {
    return new KeyFigure(Say.text("ops.use." + key)).show(value).from(SOURCE, at);
  }

  private void noisiest() {
    noisiest.removeAll();
    var rank = 1;
    for (var row : use.noisiest(query())) {
      var line =
          new Div(
              new Span(Say.text("ops.use.rank", rank++, row.name(), row.code().value())),
              new Span(Say.text("ops.use.costs", Say.number(row.units(), 1))),
              state(row),
              button(row));
      line.addClassName("ops-noisy");
      noisiest.add(line);
    }
    if (rank == 1) {
      noisiest.add(new Span(Say.text("ops.use.none")));
    }
  }

  private void columns() {
    grid.text(Say.text("ops.use.name"), UseRow::name).setFlexGrow(1);
    grid.text(Say.text("ops.code"), row -> row.code().value());
    number("communities", UseRow::communities);
    number("users", UseRow::users);
    number("devices", UseRow::devices);
    number("cases", UseRow::cases);
    number("messages", UseRow::messages);
    number("calls", UseRow::calls);
    number("exports", UseRow::exports);
    number("jobs", UseRow::jobs);
    grid.text(
        Say.text("ops.use.stored"),
        row -> Say.number(Measure.megabytes(row.storedBytes())) + " " + Say.text("ops.megabytes"));
    grid.text(Say.text("ops.use.units"), row -> Say.number(row.units(), 1));
    grid.parts(Say.text("ops.state"), UseView::state);
    grid.actions(Say.text("ops.action"), this::button);
  }

  private Grid.Column<UseRow> number(String key, ToLongFunction<UseRow> value) {
    return grid.text(Say.text("ops.use." + key), row -> Say.number(value.applyAsLong(row)));
  }

  private static Component state(UseRow row) {
    if (row.hard() > 0) {
      return new StatusChip(Say.text("ops.use.is-hard"), Tone.CRITICAL);
    }
    return row.soft() > 0
        ? new StatusChip(Say.text("ops.use.is-soft"), Tone.WARNING)
        : new StatusChip(Say.text("ops.use.is-good"), Tone.GOOD);
  }

  private Component button(UseRow row) {
    if (row.code().level() != DivisionLevel.COMMUNITY) {
      return new Span();
    }
    var open =
        new Button(
            Say.text("ops.quotas"),
            click ->
                new QuotaDialog(quotas, new TenantId(row.code().value()), row.name(), this::look)
                    .open());
    open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return open;
  }
}
