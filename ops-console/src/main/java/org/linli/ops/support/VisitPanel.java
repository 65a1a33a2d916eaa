package org.linli.ops.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.concurrent.Callable;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;
import org.linli.quotas.boundary.QuotaRow;
import org.linli.quotas.boundary.Quotas;
import org.linli.support.boundary.SupportVisits;
import org.linli.support.entity.Visit;

/** A look into the community that agreed: a list at a time, asked for as its guest. */
final class VisitPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  private final transient Visit visit;
  private final transient Rooms rooms;
  private final Div shown = new Div();

  /** What a look is asked of. */
  record Rooms(
      SupportVisits visits, Scopes scopes, Devices devices, Alarms alarms, Quotas quotas) {}

  VisitPanel(Visit visit, Rooms rooms) {
    this.visit = visit;
    this.rooms = rooms;
    var sight = new Select<Sight>();
    sight.setLabel(Say.text("ops.visits.sight"));
    sight.setItems(Sight.values());
    sight.setItemLabelGenerator(Say::word);
    sight.addValueChangeListener(change -> show(change.getValue()));
    add(sight, shown);
  }

  private void show(Sight sight) {
    shown.removeAll();
    try {
      shown.add(
          switch (sight) {
            case DEVICES -> devices();
            case ALARMS -> alarms();
            case QUOTAS -> quotas();
          });
    } catch (Refusal refusal) {
      Notes.failed(Say.problem(refusal));
    }
  }

  /** As the community's guest, and as nobody else: whether that still stands is asked each time. */
  private <T> T looked(Callable<T> question) {
    return Unchecked.call(() -> rooms.scopes().as(rooms.visits().enter(visit.id()), question));
  }

  private Component devices() {
    var rows = looked(() -> rooms.devices().list(DeviceQuery.ALL, PageRequest.first(MOST))).items();
    var grid = new Grid<>(DeviceRow.class, false);
    column(grid, "ops.code", DeviceRow::code);
    column(grid, "ops.visits.name", DeviceRow::name);
    column(grid, "ops.visits.model", DeviceRow::model);
    column(
        grid,
        "ops.state",
        row -> Say.text(row.online() ? "ops.visits.online" : "ops.visits.silent"));
    column(
        grid,
        "ops.visits.seen",
        row -> row.lastSeen() == null ? Say.none() : Say.time(row.lastSeen()));
    return filled(grid, rows);
  }

  private Component alarms() {
    var rows = looked(() -> rooms.alarms().list(AlarmQuery.ALL, PageRequest.first(MOST))).items();
    var grid = new Grid<>(AlarmRow.class, false);
    column(grid, "ops.visits.raised", row -> Say.time(row.raisedAt()));
    column(grid, "ops.visits.rule", row -> row.ruleName().in(Say.locale()));
    column(grid, "ops.visits.name", AlarmRow::deviceName);
    column(
        grid,
        "ops.visits.cleared",
        row -> row.clearedAt() == null ? Say.none() : Say.time(row.clearedAt()));
    return filled(grid, rows);
  }

  private Component quotas() {
    var rows = looked(() -> rooms.quotas().of(null));
    var grid = new Grid<>(QuotaRow.class, false);
    column(grid, "ops.visits.name", row -> Say.word(row.kind()));
    column(grid, "ops.visits.used", row -> Say.number(row.used()));
    column(grid, "ops.visits.hard", row -> Say.number(row.hard()));
    return filled(grid, rows);
  }

  private static <T> void column(Grid<T> grid, String key, ValueProvider<T, String> value) {
    grid.addColumn(value).setHeader(Say.text(key)).setAutoWidth(true).setResizable(true);
  }

  private static <T> Grid<T> filled(Grid<T> grid, List<T> rows) {
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.setItems(rows);
    grid.getElement().setAttribute("aria-label", Say.text("ops.visits.look"));
    return grid;
  }
}
