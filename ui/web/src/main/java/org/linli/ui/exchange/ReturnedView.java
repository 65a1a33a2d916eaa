package org.linli.ui.exchange;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.boundary.Returned;
import org.linli.exchange.boundary.ReturnedRow;
import org.linli.exchange.boundary.ReturnedSheet;
import org.linli.exchange.entity.Grade;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/**
 * What street, district and city computed about this community 回到社区的数据: where it stands among the
 * others, by whom, from which data, how, and what it may do with them.
 */
@Route(value = "exchange/returned", layout = MainLayout.class)
@Needs(value = "transfers:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "exchange.returned.title",
    icon = VaadinIcon.HOME_O,
    group = NavGroup.EXCHANGE,
    order = 53)
public class ReturnedView extends Screen {

  private final transient Returned returned;
  private final transient DeviceModels models;
  private final PagedGrid<ReturnedRow> grid;

  @Inject
  public ReturnedView(Returned returned, DeviceModels models, Downloads downloads) {
    super("exchange.returned");
    this.returned = returned;
    this.models = models;
    grid =
        new PagedGrid<>(
            say("exchange.returned.title"),
            say("exchange.returned.none"),
            page -> list(Action.VIEW, page));
    grid.text(say("exchange.returned.by"), ReturnedRow::divisionName);
    grid.text(say("exchange.returned.measure"), this::measure);
    grid.text(say("exchange.returned.value"), row -> Say.number(row.figure().value(), 1));
    grid.text(say("exchange.returned.average"), row -> Say.number(row.figure().average(), 1));
    grid.text(
        say("exchange.returned.place"),
        row -> say("exchange.returned.place.of", row.figure().place(), row.figure().peers()));
    grid.parts(say("exchange.returned.grade"), row -> grade(row.figure().grade()));
    grid.text(say("exchange.returned.until"), row -> Say.time(row.figure().until()));
    grid.text(
        say("exchange.returned.method"),
        row ->
            say("exchange.returned.method." + row.figure().method())
                + " · "
                + Say.wordOr("Asset.", row.figure().sources()));
    grid.text(say("exchange.returned.computed"), row -> Say.second(row.figure().computed()));
    grid.text(
        say("exchange.basis"), row -> row.basis() == null ? "" : BasisWords.line(row.basis()));
    var search = new SearchField(say("exchange.returned.search"), grid);
    var tools =
        new Tools(search)
            .end(
                downloads.excel(
                    ReturnedSheet.SHEET,
                    page ->
                        list(
                            Action.EXPORT,
                            new PageRequest(page.offset(), page.limit(), search.getValue()))));
    var bounds = new Paragraph(say("exchange.returned.bounds"));
    bounds.setId("bounds");
    add(bounds, tools, grid, source("exchange"));
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }

  private Page<ReturnedRow> list(Action action, PageRequest page) {
    return returned.list(null, action, Purpose.GOVERNANCE, page);
  }

  private String measure(ReturnedRow row) {
    var word = Say.word(row.figure().measure());
    var part = row.figure().part();
    return part.isEmpty()
        ? word
        : word + " · " + models.find(part).map(model -> Say.text(model.name())).orElse(part);
  }

  private static StatusChip grade(Grade grade) {
    return new StatusChip(
        Say.word(grade),
        switch (grade) {
          case A -> Tone.GOOD;
          case B -> Tone.NEUTRAL;
          case C -> Tone.NOTICE;
          case D -> Tone.WARNING;
        });
  }
}
