package org.linli.ui.matters;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Hint;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.Matters;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.MatterState;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;

/** All matters of the community, newest first; found by number or words. */
@Route(value = "community/matters", layout = MainLayout.class)
@Needs(value = "matters:read", tiers = Tier.COMMUNITY)
@Nav(title = "matters.all.title", icon = VaadinIcon.FILE_TREE, order = 7)
public class MattersView extends Screen {

  private final transient Matters matters;
  private final Grid<MatterRow> grid = new Grid<>();
  private final Select<MatterState> state = new Select<>();
  private final Select<Door> door = new Select<>();
  private final Checkbox overdue = new Checkbox();
  private final TextField search = new TextField();

  @Inject
  public MattersView(Matters matters) {
    super("matters.all");
    this.matters = matters;
    state.setLabel(say("matters.state"));
    state.setItems(MatterState.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(say("matters.any"));
    state.setItemLabelGenerator(
        one -> one == null ? say("matters.any") : speech().word("MatterState", one));
    state.addValueChangeListener(change -> refresh());
    door.setLabel(say("matters.door"));
    door.setItems(Door.values());
    door.setEmptySelectionAllowed(true);
    door.setEmptySelectionCaption(say("matters.any"));
    door.setItemLabelGenerator(
        one -> one == null ? say("matters.any") : speech().word("Door", one));
    door.addValueChangeListener(change -> refresh());
    overdue.setLabel(say("matters.only-overdue"));
    overdue.addValueChangeListener(change -> refresh());
    search.setLabel(say("list.search"));
    search.setPlaceholder(say("matters.search-hint"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> refresh());
    var filters = new Div(state, door, search, overdue);
    filters.addClassName("filters");
    var list = new Div(filters, spared(), columns(), source("cases"));
    list.addClassName("list");
    add(list);
    freshOn("matters");
  }

  /** What people were spared this year. */
  private Hint spared() {
    var today = LocalDate.now(CityTime.ZONE);
    var spared = matters.spared(today.withDayOfYear(1), today);
    return new Hint(say("matters.spared", spared.matters(), spared.papers(), spared.visits()));
  }

  private Grid<MatterRow> columns() {
    grid.addComponentColumn(
            row -> new RouterLink(row.number(), MatterView.class, row.id().toString()))
        .setHeader(say("matters.number"))
        .setWidth("11em")
        .setFlexGrow(0);
    grid.addColumn(MatterRow::kindName).setHeader(say("matters.kind")).setFlexGrow(1);
    grid.addColumn(MatterRow::title).setHeader(say("matters.title")).setFlexGrow(3);
    grid.addColumn(MatterRow::placeName).setHeader(say("matters.place")).setFlexGrow(1);
    grid.addComponentColumn(row -> Lamps.state(speech(), row.state()))
        .setHeader(say("matters.state"))
        .setAutoWidth(true);
    grid.addColumn(row -> speech().word("Door", row.door()))
        .setHeader(say("matters.door"))
        .setAutoWidth(true);
    grid.addColumn(row -> hands(row)).setHeader(say("matters.owner")).setFlexGrow(1);
    grid.addComponentColumn(row -> Lamps.due(speech(), row.lamp(), row.dueAt()))
        .setHeader(say("matters.due"))
        .setWidth("12em")
        .setFlexGrow(0);
    grid.addColumn(row -> speech().moment(row.openedAt()))
        .setHeader(say("matters.opened"))
        .setAutoWidth(true);
    grid.setEmptyStateComponent(empty(VaadinIcon.FILE_TREE, "empty.matters"));
    grid.getElement().setAttribute("aria-label", say("matters.all.title"));
    Rows.fill(grid, request -> matters.list(query(), request.searching(search.getValue())));
    return grid;
  }

  /** Who has it, or to whose roles it is offered. */
  private String hands(MatterRow row) {
    return row.hands().stream()
        .flatMap(
            hand ->
                hand.who() == null
                    ? hand.roles().stream().map(role -> speech().word("Role", role))
                    : Stream.of(hand.who()))
        .distinct()
        .collect(Collectors.joining(say("list.and")));
  }

  private MatterQuery query() {
    return new MatterQuery(
        null,
        state.getValue(),
        Boolean.TRUE.equals(overdue.getValue()) ? true : null,
        door.getValue());
  }

  @Override
  protected void refresh() {
    grid.getDataProvider().refreshAll();
  }
}
