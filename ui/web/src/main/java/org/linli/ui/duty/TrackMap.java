package org.linli.ui.duty;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.field.entity.LastSeen;
import org.linli.field.entity.TrackPoint;
import org.linli.look.map.Caption;
import org.linli.look.map.Mark;
import org.linli.look.map.PlanCanvas;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Speech;
import org.linli.ui.plans.Lying;

/** Positions among the names of the community's places, true to scale. */
final class TrackMap extends Div {

  /** So old a position may be before it says less. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** Marks of one way: more of them cover each other. */
  private static final int STOPS = 24;

  private final Speech speech;
  private final transient List<PlaceRow> located;

  TrackMap(Speech speech, List<PlaceRow> places) {
    this.speech = speech;
    this.located =
        places.stream()
            .filter(place -> place.longitude() != null && place.latitude() != null)
            .toList();
    addClassName("spot-map");
  }

  static boolean isFresh(TrackPoint point, Instant now) {
    return Duration.between(point.at(), now).compareTo(FRESH) <= 0;
  }

  /** Where everybody is who told it. */
  void people(List<LastSeen> seen, Instant now) {
    var told = seen.stream().filter(one -> one.point() != null).toList();
    var ground = ground(told.stream().map(LastSeen::point));
    draw(
        ground,
        told.stream()
            .map(
                one ->
                    mark(
                        ground,
                        one.account().toString(),
                        one.point(),
                        isFresh(one.point(), now) ? "online" : "idle",
                        one.name().substring(0, one.name().offsetByCodePoints(0, 1)),
                        one.name(),
                        speech.say("tracks.person", one.name(), speech.ago(one.point().at(), now))))
            .toList());
  }

  /** Somebody's way, its stops counted in their order. */
  void way(List<TrackPoint> points) {
    var stops = stops(points);
    var ground = ground(stops.stream());
    var marks = new ArrayList<Mark>();
    for (int at = 0; at < stops.size(); at++) {
      var clock = speech.clock(stops.get(at).at());
      var number = String.valueOf(at + 1);
      marks.add(mark(ground, number, stops.get(at), "online", number, clock, clock));
    }
    draw(ground, marks);
  }

  /** First, last, and evenly between. */
  static List<TrackPoint> stops(List<TrackPoint> points) {
    if (points.size() <= STOPS) {
      return points;
    }
    var stops = new ArrayList<TrackPoint>();
    for (int at = 0; at < STOPS; at++) {
      stops.add(points.get((int) ((long) at * (points.size() - 1) / (STOPS - 1))));
    }
    return stops;
  }

  private Lying ground(Stream<TrackPoint> points) {
    return Lying.of(
        Stream.concat(
                located.stream().map(place -> new Lying.Spot(place.longitude(), place.latitude())),
                points.map(TrackMap::spot))
            .toList());
  }

  private void draw(Lying ground, List<Mark> marks) {
    removeAll();
    if (marks.isEmpty()) {
      return;
    }
    add(
        new PlanCanvas(
                speech.say("tracks.map"), speech.say("board.closer"), speech.say("board.farther"))
            .ground(Lying.WIDTH, Lying.HEIGHT)
            .captions(located.stream().map(place -> caption(ground, place)).toList())
            .show(marks));
  }

  private static Mark mark(
      Lying ground,
      String id,
      TrackPoint point,
      String look,
      String sign,
      String label,
      String words) {
    return new Mark(id, ground.x(spot(point)), ground.y(spot(point)), look, sign, label, words);
  }

  private static Caption caption(Lying ground, PlaceRow place) {
    var spot = new Lying.Spot(place.longitude(), place.latitude());
    return new Caption(ground.x(spot), ground.y(spot), place.name(), false);
  }

  private static Lying.Spot spot(TrackPoint point) {
    return new Lying.Spot(point.longitude(), point.latitude());
  }
}
