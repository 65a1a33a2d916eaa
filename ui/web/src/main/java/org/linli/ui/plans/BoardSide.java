package org.linli.ui.plans;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.linkage.entity.RouteRow;
import org.linli.linkage.entity.RunQuery;
import org.linli.linkage.entity.RunRow;
import org.linli.look.part.Hint;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.places.entity.PlaceRow;
import org.linli.plans.entity.BoardDevice;
import org.linli.ui.community.AlarmBell;
import org.linli.ui.community.AlarmsView;
import org.linli.ui.linkage.EmergencyBoard;
import org.linli.ui.parts.AlarmList;
import org.linli.ui.parts.Speech;

/** Beside the board: what linkage answers, which ways lead out, and the alarms that are open. */
final class BoardSide extends Div {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 8;
  private static final int LOOKED_AT = 200;
  private static final int MOST_RUNS = 20;

  private final Speech speech;
  private final transient Alarms alarms;
  private final transient Linkages linkages;
  private final boolean seesAlarms;
  private final boolean seesLinkage;
  private final EmergencyBoard emergencies;
  private final AlarmBell bell;
  private final Panel ways;
  private final Panel open;

  BoardSide(Speech speech, Alarms alarms, Linkages linkages, ScenarioNames names, Caller caller) {
    this.speech = speech;
    this.alarms = alarms;
    this.linkages = linkages;
    seesAlarms = caller.may("alarms:read");
    seesLinkage = caller.may("linkage:read");
    emergencies = new EmergencyBoard(linkages, names);
    ways = new Panel(speech.say("board.ways")).named("ways-out");
    open = new Panel(speech.say("board.alarms"));
    bell = new AlarmBell(speech);
    addClassName("side");
    open.setVisible(seesAlarms);
    open.actions(bell, new RouterLink(speech.say("board.all-alarms"), AlarmsView.class));
    add(emergencies, ways, open);
  }

  /**
   * @param devices those on the board
   * @param places of the whole community
   */
  void show(List<BoardDevice> devices, List<PlaceRow> places) {
    emergencies.setVisible(false);
    ways.setVisible(false);
    if (seesLinkage) {
      var runs =
          linkages.runs(new RunQuery(null, true, null, null), PageRequest.first(MOST_RUNS)).items();
      emergencies.show(speech, runs);
      waysOut(runs, places);
    }
    if (seesAlarms) {
      alarms(devices);
    }
  }

  private void alarms(List<BoardDevice> devices) {
    var here = devices.stream().map(BoardDevice::id).collect(Collectors.toSet());
    var standing =
        alarms
            .list(
                new AlarmQuery(true, null, null).console(null, null), PageRequest.first(LOOKED_AT))
            .items()
            .stream()
            .filter(alarm -> here.contains(alarm.device()))
            .toList();
    bell.hear(standing.isEmpty() ? null : newest(standing));
    open.name(speech.say("board.alarms-count", standing.size()));
    open.fill(
        new AlarmList(speech, standing.stream().limit(SHOWN).toList(), "empty.alarms"),
        new SourceNote("alarms", Instant.now()));
  }

  private static Instant newest(List<AlarmRow> alarms) {
    return alarms.stream().map(AlarmRow::raisedAt).max(Instant::compareTo).orElse(null);
  }

  /** Of every place where something is under way, and of what lies around it. */
  private void waysOut(List<RunRow> runs, List<PlaceRow> places) {
    var concerned = concerned(runs, places);
    if (concerned.isEmpty()) {
      return;
    }
    var routes =
        linkages.routes(PageRequest.first(PageRequest.LONGEST)).items().stream()
            .filter(route -> concerned.contains(route.place()))
            .toList();
    if (!routes.isEmpty()) {
      var list = new UnorderedList();
      list.addClassName("ways");
      routes.forEach(route -> list.add(item(route)));
      ways.fill(list);
      ways.setVisible(true);
    }
  }

  private ListItem item(RouteRow route) {
    var where = new Span(route.placeName());
    where.addClassName("what");
    return new ListItem(
        where, new Span(route.route()), new Hint(speech.say("board.assembly", route.assembly())));
  }

  private static Set<UUID> concerned(List<RunRow> runs, List<PlaceRow> places) {
    Map<UUID, PlaceRow> known =
        places.stream().collect(Collectors.toMap(PlaceRow::id, place -> place));
    var concerned = new HashSet<UUID>();
    for (var run : runs) {
      for (var at : new UUID[] {run.spot(), run.place()}) {
        for (var place = known.get(at); place != null; place = known.get(place.parent())) {
          concerned.add(place.id());
        }
      }
    }
    return concerned;
  }
}
