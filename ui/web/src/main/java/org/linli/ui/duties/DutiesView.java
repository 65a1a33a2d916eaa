package org.linli.ui.duties;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.duties.boundary.AssessmentQuery;
import org.linli.duties.boundary.AssessmentRow;
import org.linli.duties.boundary.Duties;
import org.linli.duties.boundary.DutySheets;
import org.linli.duties.entity.Area;
import org.linli.duties.entity.DutyVerdict;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
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
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/** Coordination, division of duty and assessment 组织协调、责任分工、考核评价 (000 §7.3 g). */
@Route(value = "duties", layout = MainLayout.class)
@Needs(
    value = "duties:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(
    title = "duties.title",
    icon = VaadinIcon.CHECK_SQUARE_O,
    group = NavGroup.OVERSIGHT,
    order = 51)
public class DutiesView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Duties duties;
  private final Select<YearMonth> month = Months.choice(this::refresh);
  private final Select<Area> area = new Select<>();
  private final Checkbox organisations = new Checkbox();
  private final Div figures = new Div();
  private final PagedGrid<AssessmentRow> grid;

  @Inject
  public DutiesView(Duties duties, Downloads downloads) {
    super("duties");
    this.duties = duties;
    area.setLabel(say("duties.area"));
    area.setItems(Area.values());
    area.setItemLabelGenerator(one -> one == null ? say("list.all") : Say.word(one));
    area.setEmptySelectionAllowed(true);
    area.setEmptySelectionCaption(say("list.all"));
    area.addValueChangeListener(change -> refresh());
    grid =
        new PagedGrid<>(
            say("duties.assessment"), say("duties.none"), page -> duties.assess(query(), page));
    columns();
    organisations.setLabel(say("duties.organisations"));
    organisations.addValueChangeListener(change -> refresh());
    var tools =
        new Tools(month, area, organisations).end(grid.excel(downloads, DutySheets.ASSESSMENT));
    add(bodies(), list(), figures, tools, grid, source("rights"));
    figures();
  }

  private AssessmentQuery query() {
    return new AssessmentQuery(month.getValue(), area.getValue(), null, organisations.getValue());
  }

  /** A duty is kept or missed by who has it, however many share the work. */
  private AssessmentQuery whole() {
    return new AssessmentQuery(month.getValue(), area.getValue(), null);
  }

  private void columns() {
    grid.text(say("duties.area"), row -> Say.word(row.duty().area()));
    grid.text(say("duties.party"), row -> Say.word(row.duty().party()));
    grid.text(say("duties.name"), row -> row.name() == null ? Say.none() : row.name());
    grid.text(
        say("duties.organisation"),
        row -> row.organisation() == null ? Say.none() : row.organisation());
    grid.text(say("duties.measure"), row -> Say.word(row.duty().measure()));
    grid.text(
        say("duties.done"),
        row -> say("duties.done-of", Say.number(row.done()), Say.number(row.cases())));
    grid.text(say("duties.percent"), row -> Say.percent(row.done(), row.cases()));
    grid.text(say("duties.target"), row -> Say.percent(row.duty().target(), 100));
    grid.parts(say("duties.verdict"), row -> chip(row.verdict()));
  }

  private void figures() {
    var rows = duties.assess(whole(), PageRequest.first(PageRequest.LONGEST)).items();
    var now = Instant.now();
    figures.removeAll();
    figures.add(
        new FigureRow(
            new KeyFigure(say("duties.met"), VaadinIcon.CHECK)
                .show(count(rows, DutyVerdict.MET))
                .from("rights", now),
            new KeyFigure(say("duties.missed"), VaadinIcon.WARNING)
                .show(count(rows, DutyVerdict.MISSED))
                .toned(count(rows, DutyVerdict.MISSED) == 0 ? Tone.NEUTRAL : Tone.WARNING)
                .from("rights", now)));
  }

  private static long count(List<AssessmentRow> rows, DutyVerdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  private Panel bodies() {
    var table =
        new Table(
            say("duties.body"),
            say("duties.leads"),
            say("duties.members"),
            say("duties.meets"),
            say("duties.settles"));
    duties
        .get()
        .bodies()
        .forEach(
            body ->
                table.row(
                    new Span(Say.text(body.name())),
                    new Span(Say.word(body.lead())),
                    new Span(
                        body.members().stream().map(Say::word).collect(Collectors.joining(" · "))),
                    new Span(Say.word(body.meets())),
                    new Span(Say.text(body.settles()))));
    return new Panel(say("duties.bodies"), table);
  }

  private Panel list() {
    var table =
        new Table(
            say("duties.area"),
            say("duties.party"),
            say("duties.duty"),
            say("duties.measure"),
            say("duties.target"));
    duties
        .get()
        .duties()
        .forEach(
            duty ->
                table.row(
                    new Span(Say.word(duty.area())),
                    new Span(Say.word(duty.party())),
                    new Span(Say.text(duty.duty())),
                    new Span(Say.word(duty.measure())),
                    new Span(Say.percent(duty.target(), 100) + " · " + Say.word(duty.period()))));
    return new Panel(say("duties.list"), table);
  }

  private static StatusChip chip(DutyVerdict verdict) {
    return new StatusChip(
        Say.word(verdict),
        switch (verdict) {
          case MET -> Tone.GOOD;
          case MISSED -> Tone.CRITICAL;
          case NOTHING -> Tone.NEUTRAL;
        });
  }

  @Override
  protected void refresh() {
    grid.refresh();
    figures();
  }
}
