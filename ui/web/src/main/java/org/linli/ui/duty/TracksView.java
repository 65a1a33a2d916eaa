package org.linli.ui.duty;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.field.boundary.Tracks;
import org.linli.field.entity.LastSeen;
import org.linli.field.entity.TrackPoint;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceRow;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** Who is on duty and where, on the community's own ground, and one person's day. */
@Route(value = "community/duty-map", layout = MainLayout.class)
@Needs(value = "tracks:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.tracks.title",
    icon = VaadinIcon.MAP_MARKER,
    group = NavGroup.REGISTER,
    order = 24)
public class TracksView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Tracks tracks;
  private final transient List<PlaceRow> places;
  private final Panel now = new Panel(say("rosters.now"));
  private final Panel day = new Panel(say("tracks.day"));

  @Inject
  public TracksView(Tracks tracks, Places places, Scopes scopes) {
    super("community.tracks");
    this.tracks = tracks;
    this.places = scopes.caller().may("places:read") ? places.tree() : List.of();
    day.setVisible(false);
    actions(verb("tracks.again", this::refresh));
    add(now, day, source("tracks"));
    refresh();
  }

  @Override
  protected void refresh() {
    var seen = tracks.now();
    var at = Instant.now();
    var map = new TrackMap(speech(), places);
    map.people(seen, at);
    now.fill(map, table(seen, at));
  }

  private Component table(List<LastSeen> seen, Instant at) {
    var table =
        new Table(
            say("rosters.person"),
            say("rosters.post"),
            say("rosters.place"),
            say("tracks.until"),
            say("tracks.last"),
            say("rosters.deed"));
    for (var one : seen) {
      table.row(
          one.name(),
          one.post(),
          one.place() == null ? say("rosters.everywhere") : one.place(),
          speech().clock(one.until()),
          last(one, at),
          one.point() == null ? new Span("") : verb("tracks.of-today", () -> show(one)));
    }
    return table.orSay(say("rosters.nobody"));
  }

  private StatusChip last(LastSeen one, Instant at) {
    if (one.point() == null) {
      return new StatusChip(say("tracks.silent"), Tone.WARNING);
    }
    return new StatusChip(
        say(
            "tracks.ago",
            speech().ago(one.point().at(), at),
            Say.number(one.point().accuracy(), 0)),
        TrackMap.isFresh(one.point(), at) ? Tone.GOOD : Tone.WARNING);
  }

  private void show(LastSeen one) {
    var points = Deed.asked(() -> tracks.day(one.account(), LocalDate.now(CityTime.ZONE)));
    if (points == null) {
      return;
    }
    var map = new TrackMap(speech(), places);
    map.way(points);
    day.setVisible(true);
    day.fill(new Span(say("tracks.who", one.name(), points.size())), map, hours(points));
  }

  private Component hours(List<TrackPoint> points) {
    var table = new Table(say("rosters.time"), say("tracks.position"), say("tracks.accuracy"));
    TrackMap.stops(points)
        .forEach(
            point ->
                table.row(
                    speech().clock(point.at()),
                    say(
                        "tracks.degrees",
                        Say.number(point.longitude(), 5),
                        Say.number(point.latitude(), 5)),
                    say("tracks.metres", Say.number(point.accuracy(), 0))));
    return table.orSay(say("tracks.none"));
  }
}
