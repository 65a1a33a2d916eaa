package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.commands.boundary.Intervals;
import org.linli.devices.boundary.DeviceFiles;
import org.linli.devices.boundary.DeviceImport;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceSheet;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.feeds.boundary.Doubts;
import org.linli.feeds.entity.DoubtQuery;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.labels.LabelsView;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;
import org.linli.video.boundary.VideoImport;

/** The ledger of devices: what stands where, whether it speaks, whether it alarms. */
@Route(value = "community/devices", layout = MainLayout.class)
@Needs(value = "devices:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.devices.title",
    icon = VaadinIcon.CLUSTER,
    group = NavGroup.REGISTER,
    order = 8)
public class DevicesView extends Screen {

  private final transient Devices devices;
  private final transient DeviceModels models;
  private final transient List<PlaceRow> places;
  private final Grid<DeviceRow> grid = new Grid<>();
  private final transient DeviceFiles files;
  private final transient Doubts doubts;
  private final boolean seesReadings;
  private final transient Intervals intervals;
  private final Button pace;
  private final Div connected = new Div();
  private final ComboBox<DeviceModel> model = new ComboBox<>();
  private final Select<DeviceState> state = new Select<>();
  private final Checkbox alarmed = new Checkbox();
  private final Checkbox clockOff = new Checkbox();
  private final TextField search = new TextField();
  private final PlaceField building;

  @Inject
  public DevicesView(
      Devices devices,
      DeviceFiles files,
      DeviceImport imports,
      VideoImport videos,
      Doubts doubts,
      Intervals intervals,
      DeviceModels models,
      Places places,
      Scopes scopes,
      Downloads downloads) {
    super("community.devices");
    this.devices = devices;
    this.files = files;
    this.doubts = doubts;
    this.intervals = intervals;
    pace = verb("intervals.set-shown", this::pace);
    pace.setEnabled(false);
    seesReadings = scopes.caller().may("readings:read");
    this.models = models;
    this.places = places.tree();
    building =
        new PlaceField(
            say("device.building"),
            this.places.stream()
                .filter(
                    place ->
                        place.kind() == PlaceKind.BUILDING || place.kind() == PlaceKind.COMPOUND)
                .toList());
    actions(
        downloads.excel(
            DeviceSheet.of(models, this.places),
            page ->
                devices.list(
                    query(), new PageRequest(page.offset(), page.limit(), search.getValue()))));
    if (scopes.caller().may("devices:write")) {
      var register =
          new Button(say("device.register"), VaadinIcon.PLUS.create(), click -> register());
      register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(
          new RouterLink(say("community.labels.title"), LabelsView.class),
          new Button(
              say("devices.import"),
              VaadinIcon.UPLOAD.create(),
              click -> new DeviceImportDialog(imports, scopes, this::refresh).open()),
          new Button(
              say("videos.import"),
              VaadinIcon.MOVIE.create(),
              click -> new VideoImportDialog(videos, scopes, this::refresh).open()),
          register);
    }
    if (scopes.caller().may("commands:write")) {
      actions(pace);
    }
    connected.addClassName("connected");
    tellConnected();
    add(connected, filters(), columns(), source("devices"));
    freshOn("devices", "alarms", "doubts");
  }

  private Div filters() {
    model.setLabel(say("device.model"));
    model.setItems(models.all());
    model.setItemLabelGenerator(item -> item.name().in(speech().locale()));
    model.setClearButtonVisible(true);
    state.setLabel(say("device.state"));
    state.setItems(Arrays.asList(DeviceState.values()));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(say("list.all"));
    state.setItemLabelGenerator(
        item -> item == null ? say("list.all") : speech().word("DeviceState", item));
    alarmed.setLabel(say("device.only-alarmed"));
    clockOff.setLabel(say("device.only-clock-off"));
    clockOff.addValueChangeListener(change -> refresh());
    search.setLabel(say("list.search"));
    search.setPlaceholder(say("device.search-hint"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    building.addValueChangeListener(change -> refresh());
    model.addValueChangeListener(
        change -> {
          pace.setEnabled(change.getValue() != null && change.getValue().takesIntervals());
          refresh();
        });
    state.addValueChangeListener(change -> refresh());
    alarmed.addValueChangeListener(change -> refresh());
    search.addValueChangeListener(change -> refresh());
    var filters = new Div(building, model, state, search, alarmed, clockOff);
    filters.addClassName("filters");
    return filters;
  }

  private Grid<DeviceRow> columns() {
    grid.addComponentColumn(
            row -> new RouterLink(row.name(), DeviceView.class, row.id().toString()))
        .setHeader(say("device.name"))
        .setFlexGrow(2);
    grid.addColumn(row -> models.get(row.model()).name().in(speech().locale()))
        .setHeader(say("device.model"))
        .setFlexGrow(1);
    grid.addColumn(DeviceRow::placeName).setHeader(say("device.place")).setFlexGrow(2);
    grid.addColumn(row -> speech().word("DeviceState", row.state()))
        .setHeader(say("device.state"))
        .setWidth("7em")
        .setFlexGrow(0);
    grid.addComponentColumn(this::line)
        .setHeader(say("device.line"))
        .setWidth("9em")
        .setFlexGrow(0);
    grid.addColumn(row -> speech().ago(row.lastSeen(), Instant.now()))
        .setHeader(say("device.last-seen"))
        .setWidth("9em")
        .setFlexGrow(0);
    grid.addComponentColumn(this::alarms)
        .setHeader(say("device.alarms"))
        .setWidth("6em")
        .setFlexGrow(0);
    grid.addColumn(DeviceRow::code).setHeader(say("device.code")).setWidth("10em").setFlexGrow(0);
    grid.setEmptyStateComponent(empty(VaadinIcon.CLUSTER, "empty.devices"));
    grid.getElement().setAttribute("aria-label", say("community.devices.title"));
    Rows.fill(grid, wanted -> devices.list(query(), wanted.searching(search.getValue())));
    return grid;
  }

  /** All smart devices are to be connected (001 §5.2.4). */
  private void tellConnected() {
    var share = files.connected();
    connected.removeAll();
    connected.add(
        new StatusChip(
            say(
                "device.connected",
                share.connected(),
                share.devices(),
                Math.floor(100 * share.share()) / 100,
                share.target()),
            share.isReached() ? Tone.GOOD : Tone.WARNING));
    tellDoubts();
  }

  /** Values that wait for somebody to look at them. */
  private void tellDoubts() {
    var open = seesReadings ? doubts.list(DoubtQuery.WAITING, PageRequest.first(1)).total() : 0;
    if (open > 0) {
      var link = new RouterLink(say("device.doubts", open), DoubtsView.class);
      link.addClassName("in-text");
      connected.add(link);
    }
  }

  private StatusChip line(DeviceRow row) {
    if (row.online() && row.clockFlagged()) {
      return new StatusChip(
          say("device.clock-off-by", Math.round(row.clockOffsetMs() / 100.0) / 10.0), Tone.WARNING);
    }
    return row.online()
        ? new StatusChip(say("device.online"), Tone.GOOD)
        : new StatusChip(say("device.offline"), Tone.NEUTRAL);
  }

  private Span alarms(DeviceRow row) {
    return row.openAlarms() == 0
        ? new Span("0")
        : new StatusChip(String.valueOf(row.openAlarms()), Tone.CRITICAL);
  }

  private DeviceQuery query() {
    return new DeviceQuery(
        building.place(),
        model.getValue() == null ? null : model.getValue().model(),
        state.getValue() == null ? null : state.getValue().name(),
        Boolean.TRUE.equals(alarmed.getValue()) ? true : null,
        Boolean.TRUE.equals(clockOff.getValue()) ? true : null);
  }

  /** The devices of one kind that the filters show. */
  private void pace() {
    var shown =
        devices.list(query(), new PageRequest(0, PageRequest.LONGEST, search.getValue())).items();
    var let = shown.stream().filter(row -> row.state().isLetIn()).map(row -> row.id().value());
    var ids = let.toList();
    if (!ids.isEmpty()) {
      new SetIntervals(speech(), intervals, model.getValue(), this::refresh).open(ids);
    }
  }

  private void register() {
    new RegisterDevice(speech(), devices, models, places, this::refresh).open();
  }

  @Override
  protected void refresh() {
    tellConnected();
    grid.getDataProvider().refreshAll();
  }
}
