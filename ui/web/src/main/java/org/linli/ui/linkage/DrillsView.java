package org.linli.ui.linkage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.linkage.boundary.Drills;
import org.linli.linkage.boundary.LinkageSheets;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.linkage.entity.DrillDraft;
import org.linli.linkage.entity.DrillRecord;
import org.linli.linkage.entity.DrillRow;
import org.linli.linkage.entity.DrillState;
import org.linli.linkage.entity.RouteDraft;
import org.linli.linkage.entity.RouteRow;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.ScenarioRow;
import org.linli.linkage.entity.Trigger;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Calendar;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.places.boundary.Places;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Verb;

/** Drills of linkage, from planned to written down, and the ways out of the community's places. */
@Route(value = "community/drills", layout = MainLayout.class)
@Needs(value = "linkage:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.drills.title",
    icon = VaadinIcon.FLAG_CHECKERED,
    group = NavGroup.REGISTER,
    order = 10)
public class DrillsView extends Screen {

  private static final int MOST_DEVICES = 500;
  private static final int LONGEST_ROUTE = 400;
  private static final int LONGEST_ASSEMBLY = 200;
  private static final int MOST_PEOPLE = 100_000;

  private final transient Drills drills;
  private final transient Linkages linkages;
  private final transient Devices devices;
  private final transient Places places;
  private final transient ScenarioNames names;
  private final boolean mayDrill;
  private final PagedGrid<DrillRow> list;
  private final PagedGrid<RouteRow> routes;

  @Inject
  public DrillsView(
      Drills drills,
      Linkages linkages,
      Devices devices,
      Places places,
      ScenarioNames names,
      Scopes scopes,
      Downloads downloads) {
    super("community.drills");
    this.drills = drills;
    this.linkages = linkages;
    this.devices = devices;
    this.places = places;
    this.names = names;
    mayDrill = scopes.caller().may("linkage:drill");
    list = new PagedGrid<>(say("drills.list"), say("drills.none"), drills::list);
    routes = new PagedGrid<>(say("drills.routes"), say("drills.no-routes"), linkages::routes);
    list.setHeight("26rem");
    routes.setHeight("18rem");
    columns();
    var ways = new Panel(say("drills.routes"), routes);
    if (mayDrill) {
      actions(Verb.framed(say("drills.plan"), this::plan));
    }
    if (scopes.caller().may("linkage:write")) {
      ways.actions(Verb.framed(say("drills.route"), this::route));
    }
    add(
        new Panel(say("drills.list"), list)
            .actions(list.excel(downloads, LinkageSheets.drills(names))),
        ways,
        source("linkage"));
    freshOn("linkage");
  }

  private void columns() {
    list.text(say("drills.planned-for"), row -> Say.time(row.plannedFor()));
    list.text(say("linkage.scenario"), row -> names.of(row.scenario(), speech().locale()));
    list.text(say("linkage.device"), DrillRow::deviceName);
    list.text(say("drills.way"), row -> say(row.real() ? "drills.real" : "drills.recorded"));
    list.parts(
        say("linkage.state"),
        row ->
            new StatusChip(
                speech().word("DrillState", row.state()),
                row.state() == DrillState.RUNNING ? Tone.NOTICE : Tone.NEUTRAL));
    list.text(
        say("linkage.took"),
        row ->
            row.seconds() == null
                ? Say.none()
                : say(
                    row.seconds() <= row.targetSeconds() ? "linkage.in-time" : "linkage.too-late",
                    String.format(Locale.ROOT, "%.1f", row.seconds()),
                    row.targetSeconds()));
    list.text(
        say("drills.people"),
        row -> row.participants() == null ? Say.none() : String.valueOf(row.participants()));
    list.text(say("drills.findings"), row -> row.findings() == null ? Say.none() : row.findings());
    list.actions(say("drills.deeds"), this::deeds);
    routes.text(say("linkage.spot"), RouteRow::placeName);
    routes.text(say("drills.route-words"), RouteRow::route);
    routes.text(say("drills.assembly"), RouteRow::assembly);
    routes.text(say("linkage.by"), RouteRow::by);
  }

  private Component deeds(DrillRow row) {
    var deeds = new Div();
    deeds.addClassName("answers");
    if (mayDrill && row.state() == DrillState.PLANNED) {
      deeds.add(verb("drills.start", () -> start(row)), verb("drills.cancel", () -> cancel(row)));
    }
    if (mayDrill && row.state() == DrillState.RUNNING) {
      deeds.add(verb("drills.end", () -> done("drills.was-ended", () -> drills.end(row.id()))));
    }
    if (mayDrill && row.state() == DrillState.ENDED) {
      deeds.add(verb("drills.record", () -> record(row)));
    }
    if (row.run() != null) {
      deeds.add(
          verb(
              "linkage.open",
              () -> getUI().ifPresent(ui -> ui.navigate(RunView.class, row.run().toString()))),
          verb(
              "record.open",
              () -> getUI().ifPresent(ui -> ui.navigate(RecordView.class, row.run().toString()))));
    }
    return deeds;
  }

  private void done(String words, Runnable deed) {
    if (Deed.attempt(say(words), deed)) {
      refresh();
    }
  }

  private void start(DrillRow row) {
    Ask.sure(
        speech(),
        say("drills.start"),
        say(row.real() ? "drills.start-real" : "drills.start-recorded"),
        () -> {
          drills.start(row.id());
          refresh();
        });
  }

  private void cancel(DrillRow row) {
    Ask.sure(
        speech(),
        say("drills.cancel"),
        say("drills.cancel-sure"),
        () -> {
          drills.cancel(row.id());
          refresh();
        });
  }

  private void plan() {
    var scenario = new Select<Scenario>();
    scenario.setLabel(say("linkage.scenario"));
    var all = linkages.scenarios().stream().map(ScenarioRow::scenario).toList();
    scenario.setItems(all);
    scenario.setItemLabelGenerator(one -> one == null ? "" : one.name().in(speech().locale()));
    var device = new ComboBox<DeviceRow>(say("drills.device"));
    device.setItemLabelGenerator(row -> row.name() + " · " + row.code());
    device.setWidthFull();
    scenario.addValueChangeListener(change -> device.setItems(triggering(change.getValue())));
    scenario.setValue(all.getFirst());
    var when = Calendar.moment(say("drills.planned-for"));
    when.setValue(LocalDateTime.now(speech().zone()).withSecond(0).withNano(0));
    var real = new Checkbox(say("drills.for-real"));
    var note = new TextField(say("drills.note"));
    note.setMaxLength(LONGEST_ROUTE);
    note.setWidthFull();
    new Ask(speech(), say("drills.plan"))
        .with(scenario, device, when, real, note)
        .answer(
            say("drills.plan"),
            () ->
                Deed.attempt(
                    say("drills.was-planned"),
                    () -> {
                      drills.plan(
                          new DrillDraft(
                              scenario.getValue().id(),
                              device.getValue() == null ? null : device.getValue().id().value(),
                              real.getValue(),
                              when.getValue() == null
                                  ? null
                                  : when.getValue().atZone(speech().zone()).toInstant(),
                              note.getValue().isBlank() ? null : note.getValue().strip()));
                      refresh();
                    }))
        .open();
  }

  private List<DeviceRow> triggering(Scenario scenario) {
    return scenario.triggers().stream()
        .map(Trigger::model)
        .flatMap(
            model ->
                devices
                    .list(new DeviceQuery(null, model, null, null), PageRequest.first(MOST_DEVICES))
                    .items()
                    .stream())
        .toList();
  }

  private void record(DrillRow row) {
    var people = new IntegerField(say("drills.people"));
    people.setMin(0);
    people.setMax(MOST_PEOPLE);
    people.setValue(row.participants() == null ? 0 : row.participants());
    var findings = Ask.area(say("drills.findings"));
    var comment = Ask.area(say("drills.comment"));
    fill(findings, row.findings());
    fill(comment, row.comment());
    new Ask(speech(), say("drills.record"))
        .with(people, findings, comment)
        .answer(
            say("drills.record"),
            () ->
                Deed.attempt(
                    say("drills.was-recorded"),
                    () -> {
                      drills.record(
                          row.id(),
                          new DrillRecord(
                              people.getValue() == null ? 0 : people.getValue(),
                              findings.getValue().strip(),
                              comment.getValue().strip()));
                      refresh();
                    }))
        .open();
  }

  private static void fill(TextArea area, String words) {
    area.setValue(words == null ? "" : words);
  }

  private void route() {
    var place = new PlaceField(say("linkage.spot"), places.tree());
    var route = new TextArea(say("drills.route-words"));
    route.setMaxLength(LONGEST_ROUTE);
    route.setWidthFull();
    var assembly = new TextField(say("drills.assembly"));
    assembly.setMaxLength(LONGEST_ASSEMBLY);
    assembly.setWidthFull();
    new Ask(speech(), say("drills.route"))
        .with(place, route, assembly)
        .answer(
            say("drills.route"),
            () ->
                Deed.attempt(
                    say("drills.route-set"),
                    () -> {
                      linkages.route(
                          place.place(), new RouteDraft(route.getValue(), assembly.getValue()));
                      refresh();
                    }))
        .open();
  }

  @Override
  protected void refresh() {
    list.refresh();
    routes.refresh();
  }
}
