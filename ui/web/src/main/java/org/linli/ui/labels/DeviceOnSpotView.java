package org.linli.ui.labels;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.look.access.Needs;
import org.linli.look.part.Notes;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.matters.boundary.GridEvents;
import org.linli.matters.boundary.Matters;
import org.linli.matters.entity.Door;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.grid.CheckView;
import org.linli.ui.grid.GridLayout;
import org.linli.ui.matters.Receipt;
import org.linli.ui.matters.ReportForm;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.MetricWords;
import org.linli.ui.parts.Screen;
import org.linli.upkeep.boundary.Checks;
import org.linli.upkeep.entity.DueCheck;
import org.linli.upkeep.entity.DueQuery;

/**
 * What a phone shows after the scan of a label: what it is, what it says, what is due; and the two
 * things that one does there, as far as one may.
 */
@Route(value = DeviceOnSpotView.ROUTE, layout = GridLayout.class)
@Needs(value = "devices:read", tiers = Tier.COMMUNITY)
public class DeviceOnSpotView extends Screen implements HasUrlParameter<String> {

  static final String ROUTE = "grid/device";

  private static final int DAYS = 30;

  private final transient Devices devices;
  private final transient DeviceModels models;
  private final transient Checks checks;
  private final transient GridEvents events;
  private final transient Matters matters;
  private final transient Places places;
  private final transient Caller caller;
  private final Div receipt = new Div();
  private final Div content = new Div();
  private final Div thumb = new Div();
  private transient DeviceId id;

  @Inject
  public DeviceOnSpotView(
      Devices devices,
      DeviceModels models,
      Checks checks,
      GridEvents events,
      Matters matters,
      Places places,
      Scopes scopes) {
    super("grid.device");
    this.devices = devices;
    this.models = models;
    this.checks = checks;
    this.events = events;
    this.matters = matters;
    this.places = places;
    caller = scopes.caller();
    content.addClassName("phone-list");
    thumb.addClassName("thumb");
    add(receipt, content, thumb);
    freshOn("readings", "devices", "alarms");
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    try {
      id = new DeviceId(UUID.fromString(parameter));
    } catch (IllegalArgumentException e) {
      throw new NotFound("device");
    }
    show(devices.get(id));
  }

  @Override
  protected void refresh() {
    Deed.attempt(() -> show(devices.get(id)));
  }

  private void show(DeviceDetail detail) {
    var row = detail.row();
    lead(row.code());
    content.removeAll();
    thumb.removeAll();
    content.add(new H2(row.name()), chips(row), standing(row));
    if (caller.may("readings:read")) {
      content.add(values(detail));
    }
    if (caller.may("checks:read")) {
      due(row);
    }
    if (caller.may("matters:open")) {
      var report = new Button(say("spot.report"), VaadinIcon.WARNING.create(), click -> ask(row));
      report.addClassName("thumb-button");
      thumb.add(report);
    }
    content.add(source("devices"));
  }

  private Div chips(DeviceRow row) {
    var chips =
        new Div(
            new StatusChip(
                say(row.online() ? "device.online" : "device.offline"),
                row.online() ? Tone.GOOD : Tone.WARNING),
            new StatusChip(speech().word("DeviceState", row.state()), Tone.NEUTRAL));
    if (row.openAlarms() > 0) {
      chips.add(new StatusChip(say("spot.alarms", row.openAlarms()), Tone.CRITICAL));
    }
    chips.addClassName("chips");
    return chips;
  }

  private Facts standing(DeviceRow row) {
    return new Facts()
        .fact(say("device.model"), models.get(row.model()).name().in(speech().locale()))
        .fact(say("device.place"), row.placeName() == null ? say("word.none") : row.placeName())
        .fact(say("device.last-seen"), speech().ago(row.lastSeen(), Instant.now()));
  }

  private Facts values(DeviceDetail detail) {
    var metrics = models.get(detail.row().model()).metrics();
    var words = new MetricWords(speech());
    var facts = new Facts();
    for (var latest : detail.latest()) {
      var metric = metrics.get(latest.metric());
      if (metric != null) {
        facts.fact(metric.name().in(speech().locale()), words.say(metric, latest.value()));
      }
    }
    return facts;
  }

  private void due(DeviceRow row) {
    var query = new DueQuery(null, DAYS, null, row.id().value(), false);
    var due = checks.due(query, PageRequest.first(DAYS)).items();
    var plans = checks.plans(row.model());
    for (var check : due) {
      var name =
          plans.stream()
              .filter(plan -> plan.id().equals(check.plan()))
              .map(plan -> plan.name().in(speech().locale()))
              .findFirst()
              .orElse(check.plan());
      content.add(
          new StatusChip(
              say("spot.due", name, check.dueOn().toString()),
              check.overdue() ? Tone.CRITICAL : Tone.NEUTRAL));
    }
    if (caller.may("checks:write") && row.state().isServing()) {
      thumb.add(start(row, due));
    }
  }

  /** The plan that is due first; any of its kind where none is. */
  private Button start(DeviceRow row, List<DueCheck> due) {
    var start =
        new Button(
            say("spot.start"),
            VaadinIcon.CLIPBOARD_CHECK.create(),
            click ->
                getUI()
                    .ifPresent(
                        ui ->
                            ui.navigate(
                                CheckView.class,
                                due.isEmpty()
                                    ? row.id().toString()
                                    : row.id() + CheckView.SEPARATOR + due.getFirst().plan())));
    start.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    start.addClassName("thumb-button");
    return start;
  }

  /** What is wrong with it becomes a grid event at its place. */
  private void ask(DeviceRow row) {
    var kind = ReportForm.offered(() -> events.get(Door.PATROL));
    if (kind.isEmpty()) {
      Notes.failed(say("matters.not-by-this-door"));
      return;
    }
    var form =
        new ReportForm(
                speech(), say("grid.patrol.what"), kind.get(), around(row), matters::whereabouts)
            .about(
                say("spot.fault-of", row.name()),
                row.code(),
                said -> say("spot.about", row.code(), said),
                row.placeId());
    var dialog = new Ask(speech(), say("spot.report"));
    dialog
        .with(form)
        .answer(say("grid.patrol.send"), () -> form.isComplete() && send(form, dialog))
        .open();
  }

  /** A device that stands nowhere yet is asked for its place. */
  private List<PlaceRow> around(DeviceRow row) {
    return row.placeId() == null && caller.may("places:read")
        ? ReportForm.outside(places.tree())
        : List.of();
  }

  private boolean send(ReportForm form, Ask dialog) {
    var opened = Deed.asked(() -> events.open(Door.PATROL, form.event()));
    if (opened == null) {
      return false;
    }
    Notes.done(say("grid.patrol.sent"));
    var paper = new Receipt(speech(), opened);
    receipt.removeAll();
    receipt.add(paper);
    // A dialog gives the focus back to the verb that opened it; the receipt takes it after that.
    dialog.addClosedListener(closed -> paper.focus());
    return true;
  }
}
