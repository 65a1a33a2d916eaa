package org.linli.ui.community;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.chart.Charts;
import org.linli.look.chart.EChart;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.Panel;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.entity.AlarmEvent;
import org.linli.matters.entity.GridEvent;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;
import org.linli.matters.entity.WorkQuery.Whose;
import org.linli.notices.boundary.Notices;
import org.linli.ui.linkage.EmergencyBoard;
import org.linli.ui.matters.MatterView;
import org.linli.ui.matters.MyWorkView;
import org.linli.ui.matters.WorkCards;
import org.linli.ui.parts.AlarmList;
import org.linli.ui.parts.CaseCards;
import org.linli.ui.parts.CaseOrder;
import org.linli.ui.parts.NoticeCards;
import org.linli.ui.parts.Screen;

/**
 * Today's picture: what alarms, what has to be done first, what does not speak, what was announced.
 */
@Route(value = "community", layout = MainLayout.class)
@Needs(value = "cases:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.today.title", icon = VaadinIcon.DASHBOARD, order = 2)
@HomeOf("COMMUNITY")
public class TodayView extends Screen {

  private static final int SHOWN = 6;

  private final transient Alarms alarms;
  private final transient Cases cases;
  private final transient Devices devices;
  private final transient Notices notices;
  private final KeyFigure alarmsOpen = new KeyFigure(say("today.alarms"), VaadinIcon.BELL);
  private final KeyFigure casesActive =
      new KeyFigure(say("today.cases"), VaadinIcon.CLIPBOARD_CHECK);
  private final KeyFigure overdue = new KeyFigure(say("today.overdue"), VaadinIcon.TIMER);
  private final KeyFigure eventsWaiting = new KeyFigure(say("today.events"), VaadinIcon.TASKS);
  private final KeyFigure online = new KeyFigure(say("today.online"), VaadinIcon.CLUSTER);
  private final Panel newest = new Panel(say("today.newest-alarms"));
  private final Panel first = new Panel(say("today.first-cases"));
  private final Panel states = new Panel(say("today.by-state"));
  private final Panel silent = new Panel(say("today.silent"));
  private final Panel announced = new Panel(say("today.announced"));
  private final EmergencyBoard emergencies;
  private final transient MyWork work;
  private final transient Matters matters;
  private final boolean handlesMatters;
  private final boolean seesMatters;
  private final boolean seesLinkage;
  private final EChart chart = new EChart(say("today.by-state"));

  @Inject
  public TodayView(
      Alarms alarms,
      Cases cases,
      Devices devices,
      Notices notices,
      Linkages linkages,
      ScenarioNames names,
      MyWork work,
      Matters matters,
      Scopes scopes) {
    super("community.today");
    emergencies = new EmergencyBoard(linkages, names);
    seesLinkage = scopes.caller().may("linkage:read");
    handlesMatters = scopes.caller().may("matters:handle");
    this.work = work;
    this.matters = matters;
    seesMatters = scopes.caller().may("matters:read");
    this.alarms = alarms;
    this.cases = cases;
    this.devices = devices;
    this.notices = notices;
    chart.addClassName("state-chart");
    newest.actions(new RouterLink(say("today.all-alarms"), AlarmsView.class));
    first.actions(new RouterLink(say("today.all-cases"), CasesView.class));
    silent.actions(new RouterLink(say("today.all-devices"), DevicesView.class));
    announced.actions(new RouterLink(say("today.all-notices"), NoticesView.class));
    var board = new Div(newest, first, states, silent, announced);
    board.addClassName("board");
    eventsWaiting.setVisible(handlesMatters);
    eventsWaiting.add(new RouterLink(say("today.my-work"), MyWorkView.class));
    var figures = new FigureRow(alarmsOpen, eventsWaiting, casesActive, overdue, online);
    add(emergencies, figures, board);
    refresh();
    freshOn("alarms", "cases", "matters", "devices", "figures", "notices", "linkage");
  }

  @Override
  protected void refresh() {
    var now = Instant.now();
    emergencies.setVisible(false);
    if (seesLinkage) {
      emergencies.show(speech());
    }
    showAlarms(now);
    if (handlesMatters) {
      showEvents(now);
    }
    showCases(now);
    showDevices(now);
    var page = notices.list(PageRequest.first(2));
    announced.fill(new NoticeCards(speech(), page.items(), null), source("notices"));
  }

  private void showAlarms(Instant now) {
    var open = alarms.list(new AlarmQuery(true, null, null), PageRequest.first(SHOWN));
    var critical =
        alarms.list(new AlarmQuery(true, "CRITICAL", null), PageRequest.first(1)).total();
    alarmsOpen
        .show(open.total())
        .context(say("today.critical", critical))
        .toned(critical > 0 ? Tone.CRITICAL : open.total() > 0 ? Tone.WARNING : Tone.GOOD)
        .from("alarms", now);
    List<AlarmRow> shown = open.items();
    newest.fill(new AlarmList(speech(), shown, "empty.alarms"), source("alarms"));
  }

  /** What people reported, and what devices did, and waits for one of us. */
  private void showEvents(Instant now) {
    var waiting = waiting(null, GridEvent.KIND) + waiting(null, AlarmEvent.KIND);
    eventsWaiting
        .show(waiting)
        .context(say("today.events-context"))
        .toned(waiting > 0 ? Tone.WARNING : Tone.GOOD)
        .from("cases", now);
  }

  private long waiting(Whose whose, String kind) {
    return work.list(new WorkQuery(whose, kind, null), PageRequest.first(1)).total();
  }

  /** Alarms and faults that are not over, whoever has them in hand. */
  private long running() {
    var query = new MatterQuery(AlarmEvent.KIND, MatterState.RUNNING, null);
    return seesMatters ? matters.list(query, PageRequest.first(1)).total() : 0;
  }

  /** What alarms and faults open now, and the cases that they opened before, in one figure. */
  private void showCases(Instant now) {
    var active =
        cases.list(new CaseQuery("ACTIVE", null, null), PageRequest.first(PageRequest.LONGEST));
    var late = cases.list(new CaseQuery("ACTIVE", null, true), PageRequest.first(1)).total();
    var waiting = active.items().stream().filter(row -> row.state() == CaseState.OPEN).count();
    casesActive
        .show(active.total() + running())
        .context(say("today.waiting", waiting))
        .from("cases", now);
    if (handlesMatters) {
      late += waiting(Whose.LATE, AlarmEvent.KIND);
    }
    overdue
        .show(late)
        .context(say("today.overdue-context"))
        .toned(late > 0 ? Tone.CRITICAL : Tone.GOOD)
        .from("cases", now);
    var needed = active.items().stream().sorted(CaseOrder.BY_NEED).limit(SHOWN).toList();
    var mine =
        handlesMatters
            ? work.list(new WorkQuery(null, AlarmEvent.KIND, null), PageRequest.first(SHOWN))
                .items()
            : List.<WorkItem>of();
    var cases =
        new CaseCards(
            speech(),
            needed,
            row -> getUI().ifPresent(ui -> ui.navigate(CasesView.class, row.id().toString())),
            "empty.cases");
    cases.setVisible(!needed.isEmpty() || mine.isEmpty());
    var tasks =
        new WorkCards(
            speech(),
            mine,
            item ->
                getUI().ifPresent(ui -> ui.navigate(MatterView.class, item.matter().toString())));
    tasks.setVisible(!mine.isEmpty());
    first.fill(tasks, cases, source("cases"));
    states(active.items());
  }

  private void states(List<CaseRow> active) {
    var names = new ArrayList<String>();
    var counts = new ArrayList<Long>();
    for (var state : CaseState.values()) {
      if (state != CaseState.CLOSED) {
        names.add(speech().word("CaseState", state));
        counts.add(active.stream().filter(row -> row.state() == state).count());
      }
    }
    chart.show(
        Charts.bars(names, new Charts.Row(say("today.cases"), "--linli-primary", counts)),
        say("today.by-state-words", active.size()));
    states.fill(chart, source("cases"));
  }

  private void showDevices(Instant now) {
    var inService =
        devices.list(
            new DeviceQuery(null, null, DeviceState.IN_SERVICE.name(), null),
            PageRequest.first(PageRequest.LONGEST));
    var quiet = inService.items().stream().filter(row -> !row.online()).toList();
    var speaking = inService.items().size() - quiet.size();
    online
        .show(speaking)
        .context(
            say(
                "today.online-context",
                Say.percent(speaking, inService.items().size()),
                inService.total()))
        .toned(quiet.isEmpty() ? Tone.GOOD : Tone.WARNING)
        .from("devices", now);
    silent.fill(
        quiet.isEmpty() ? empty(VaadinIcon.CHECK_CIRCLE, "empty.silent") : quietOnes(quiet),
        source("devices"));
  }

  private Div quietOnes(List<DeviceRow> quiet) {
    var list = new Div();
    list.addClassName("quiet-list");
    quiet.stream()
        .limit(SHOWN)
        .forEach(
            row -> {
              var line = new Div(new RouterLink(row.name(), DeviceView.class, row.id().toString()));
              var since =
                  new com.vaadin.flow.component.html.Span(
                      speech().ago(row.lastSeen(), Instant.now()));
              since.addClassName("hint");
              line.add(since);
              list.add(line);
            });
    return list;
  }
}
