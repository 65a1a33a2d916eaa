package org.linli.ui.community;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.commands.boundary.CommandSheet;
import org.linli.commands.boundary.Commands;
import org.linli.commands.boundary.Intervals;
import org.linli.commands.entity.CommandQuery;
import org.linli.devices.boundary.DeviceFiles;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.boundary.MeasuredSheet;
import org.linli.devices.boundary.Measurements;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.DeviceStatus;
import org.linli.exports.entity.ListPart;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.plans.boundary.Plans;
import org.linli.provision.boundary.Fitness;
import org.linli.ui.parts.AlarmList;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.MetricPanel;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Tools;
import org.linli.ui.plans.DevicePlansPanel;
import org.linli.ui.provision.DeviceSpecsPanel;
import org.linli.upkeep.boundary.Checks;
import org.linli.video.boundary.VideoDevices;

/**
 * One device: how it stands, what it measures while one looks, its file, its life and its alarms.
 */
@Route(value = "community/device", layout = MainLayout.class)
@Needs(value = "devices:read", tiers = Tier.COMMUNITY)
public class DeviceView extends Screen implements HasUrlParameter<String> {

  private static final int MOST_POINTS = 400;
  private static final int MOST_ALARMS = 10;
  private static final List<Integer> HOURS = List.of(6, 24, 72, 168);

  private final transient Devices devices;
  private final transient DeviceModels models;
  private final transient Alarms alarms;
  private final transient Caller caller;
  private final Select<Integer> span = new Select<>();
  private final Panel standing = new Panel(say("device.standing"));
  private final DeviceFilePanel file;
  private final DevicePlatePanel plate;
  private final DeviceSpecsPanel specs;
  private final DevicePlansPanel drawn;
  private final DeviceLifePanel life;
  private final DeviceChecksPanel checked;
  private final DeviceCommandsPanel told;
  private final DeviceIntervalsPanel paced;
  private final DeviceVideoPanel seen;
  private final Panel seenPanel;
  private final DeviceSteerPanel steered;
  private final Panel steerPanel;
  private final DeviceRecordingsPanel recorded;
  private final Panel recordedPanel;
  private final transient VideoDevices video;
  private final transient DeviceLife lives;
  private final Panel alarmPanel = new Panel(say("device.alarms-of"));
  private final Div charts = new Div();
  private final Map<String, MetricPanel> panels = new LinkedHashMap<>();
  private transient DeviceId id;
  private transient DeviceState shown;

  @Inject
  public DeviceView(
      Devices devices,
      DeviceFiles files,
      DeviceLife lives,
      Fitness fitness,
      Measurements measurements,
      Checks checks,
      Commands commands,
      Intervals intervals,
      VideoDevices video,
      Plans plans,
      DeviceModels models,
      Alarms alarms,
      Scopes scopes,
      Downloads downloads) {
    super("community.device");
    this.devices = devices;
    this.video = video;
    this.lives = lives;
    this.models = models;
    this.alarms = alarms;
    caller = scopes.caller();
    file = new DeviceFilePanel(speech(), files, caller.may("devices:write"), this::refresh);
    plate = new DevicePlatePanel(speech(), lives, caller.may("devices:write"), this::refresh);
    specs = new DeviceSpecsPanel(speech(), fitness, caller.may("devices:write"), this::refresh);
    drawn = new DevicePlansPanel(speech(), plans);
    life = new DeviceLifePanel(speech(), lives);
    checked =
        caller.may("checks:read")
            ? new DeviceChecksPanel(speech(), checks, caller.may("checks:write"))
            : null;
    told =
        caller.may("commands:read")
            ? new DeviceCommandsPanel(
                speech(), commands, models, caller.may("commands:write"), this::refresh)
            : null;
    paced =
        caller.may("commands:read")
            ? new DeviceIntervalsPanel(
                speech(), intervals, models, caller.may("commands:write"), this::refresh)
            : null;
    seen =
        new DeviceVideoPanel(speech(), video, models, caller.may("devices:write"), this::refresh);
    seenPanel = new Panel(say("device.video"), seen);
    steered = new DeviceSteerPanel(speech(), commands, models);
    steerPanel = new Panel(say("device.steer"), steered);
    recorded =
        new DeviceRecordingsPanel(
            speech(),
            video,
            commands,
            models,
            caller.may("commands:write") && caller.may("commands:read"));
    recordedPanel = new Panel(say("device.recordings"), recorded);
    span.setLabel(say("device.span"));
    span.setItems(HOURS);
    span.setValue(HOURS.get(1));
    span.setItemLabelGenerator(hours -> speech().length(Duration.ofHours(hours)));
    span.addValueChangeListener(change -> refresh());
    charts.addClassName("charts");
    var side =
        new Div(
            standing,
            steerPanel,
            recordedPanel,
            seenPanel,
            new Panel(say("device.plate"), plate),
            new Panel(say("device.file"), file),
            new Panel(say("provision.specs"), specs),
            new Panel(say("plan.of-device"), drawn),
            new Panel(say("device.life"), life));
    if (checked != null) {
      side.add(new Panel(say("community.checks.title"), checked));
    }
    if (told != null) {
      side.add(
          new Panel(say("device.intervals"), paced),
          new Panel(say("device.commands"), told)
              .actions(
                  downloads.excel(
                      CommandSheet.of(models),
                      page -> commands.list(new CommandQuery(id.value(), null), page))));
    }
    side.add(alarmPanel);
    side.addClassName("side-facts");
    var tools = new Tools(span);
    if (caller.may("readings:read")) {
      tools.end(downloads.book("readings", () -> measured(measurements)));
    }
    var main = new Div(tools, charts);
    main.addClassName("chart-side");
    var split = new Div(main, side);
    split.addClassName("device-split");
    add(split);
    freshOn("readings", "devices", "alarms", "commands");
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    var uuid = Ids.of(parameter);
    if (uuid == null) {
      throw new NotFound("device");
    }
    id = new DeviceId(uuid);
    show(devices.get(id));
  }

  @Override
  protected void refresh() {
    Deed.attempt(() -> show(devices.get(id)));
  }

  private void show(DeviceDetail detail) {
    var row = detail.row();
    lead(
        say(
            "device.lead",
            row.name(),
            models.get(row.model()).name().in(speech().locale()),
            row.placeName() == null ? say("word.none") : row.placeName()));
    offer(row.state());
    standing.fill(facts(detail), source("devices"));
    seenPanel.setVisible(video.isVideo(row.model()));
    if (seenPanel.isVisible()) {
      seen.show(row.id());
    }
    pictures(row);
    plate.show(row.id());
    file.show(row.id());
    specs.show(row.id());
    drawn.show(row.id());
    life.show(row.id());
    if (checked != null) {
      checked.show(row.id());
    }
    if (told != null) {
      told.show(row);
      paced.show(row);
    }
    alarmPanel.fill(
        new AlarmList(
            speech(),
            alarms.list(new AlarmQuery(null, null, id), PageRequest.first(MOST_ALARMS)).items(),
            "empty.device-alarms"));
    curves(detail);
  }

  private void pictures(DeviceRow row) {
    steerPanel.setVisible(caller.may("commands:write") && steered.canSteer(row));
    if (steerPanel.isVisible()) {
      steered.show(row);
    }
    recordedPanel.setVisible(recorded.canList(row));
    if (recordedPanel.isVisible()) {
      recorded.show(row);
    }
  }

  /** What may be done follows where the device stands. */
  private void offer(DeviceState state) {
    if (state == shown || !caller.may("devices:write")) {
      return;
    }
    shown = state;
    noActions();
    actions(
        new DeviceDeeds(
                speech(),
                lives,
                id,
                this::refresh,
                () -> getUI().ifPresent(ui -> ui.navigate(DevicesView.class)))
            .buttons(state));
  }

  private Facts facts(DeviceDetail detail) {
    var row = detail.row();
    var facts =
        new Facts()
            .fact(
                say("device.line"),
                row.online()
                    ? new StatusChip(say("device.online"), Tone.GOOD)
                    : new StatusChip(say("device.offline"), Tone.WARNING))
            .fact(say("device.state"), speech().word("DeviceState", row.state()))
            .fact(say("device.last-seen"), speech().ago(row.lastSeen(), Instant.now()))
            .fact(say("device.code"), row.code())
            .fact(say("device.id"), row.id().toString());
    var status = detail.status();
    if (status != null) {
      facts
          .fact(say("device.clock"), clock(row, status))
          .fact(say("device.messages"), String.valueOf(status.messages()));
    }
    return facts;
  }

  private StatusChip clock(DeviceRow row, DeviceStatus status) {
    return models.get(row.model()).hasClock()
        ? new StatusChip(
            say("device.clock-offset", status.clockOffsetMs()),
            status.clockFlagged() ? Tone.CRITICAL : Tone.GOOD)
        : new StatusChip(say("device.clock-none"), Tone.NEUTRAL);
  }

  private void curves(DeviceDetail detail) {
    if (!caller.may("readings:read")) {
      charts.removeAll();
      charts.add(empty(VaadinIcon.LOCK, "empty.no-readings-right"));
      return;
    }
    var until = Instant.now();
    var from = until.minus(Duration.ofHours(span.getValue()));
    models
        .get(detail.row().model())
        .metrics()
        .forEach(
            (metric, description) -> {
              var panel =
                  panels.computeIfAbsent(
                      metric, key -> added(new MetricPanel(speech(), description)));
              panel.show(
                  detail.latest().stream()
                      .filter(latest -> latest.metric().equals(metric))
                      .findFirst()
                      .orElse(null),
                  devices.readings(id, metric, from, until, MOST_POINTS));
            });
  }

  /** The span that is shown, whole: a chart has room for fewer points than a file. */
  private List<ListPart<?>> measured(Measurements measurements) {
    var until = Instant.now();
    return List.of(
        new ListPart<>(
            MeasuredSheet.of(),
            measurements.of(id, until.minus(Duration.ofHours(span.getValue())), until)));
  }

  private MetricPanel added(MetricPanel panel) {
    charts.add(panel);
    return panel;
  }
}
