package org.linli.ops.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
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
import org.linli.ops.Lines;
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
    var grid = new Lines<DeviceRow>("ops.visits.look");
    grid.text("ops.code", DeviceRow::code);
    grid.text("ops.visits.name", DeviceRow::name);
    grid.text("ops.visits.model", DeviceRow::model);
    grid.text(
        "ops.state", row -> Say.text(row.online() ? "ops.visits.online" : "ops.visits.silent"));
    grid.text(
        "ops.visits.seen", row -> row.lastSeen() == null ? Say.none() : Say.time(row.lastSeen()));
    grid.setItems(rows);
    return grid;
  }

  private Component alarms() {
    var rows = looked(() -> rooms.alarms().list(AlarmQuery.ALL, PageRequest.first(MOST))).items();
    var grid = new Lines<AlarmRow>("ops.visits.look");
    grid.text("ops.visits.raised", row -> Say.time(row.raisedAt()));
    grid.text("ops.visits.rule", row -> row.ruleName().in(Say.locale()));
    grid.text("ops.visits.name", AlarmRow::deviceName);
    grid.text(
        "ops.visits.cleared",
        row -> row.clearedAt() == null ? Say.none() : Say.time(row.clearedAt()));
    grid.setItems(rows);
    return grid;
  }

  private Component quotas() {
    var rows = looked(() -> rooms.quotas().of(null));
    var grid = new Lines<QuotaRow>("ops.visits.look");
    grid.text("ops.visits.name", row -> Say.word(row.kind()));
    grid.text("ops.visits.used", row -> Say.number(row.used()));
    grid.text("ops.visits.hard", row -> Say.number(row.hard()));
    grid.setItems(rows);
    return grid;
  }
}
