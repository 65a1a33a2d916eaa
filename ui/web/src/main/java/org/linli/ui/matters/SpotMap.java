package org.linli.ui.matters;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.linli.look.map.Caption;
import org.linli.look.map.Mark;
import org.linli.look.map.PlanCanvas;
import org.linli.matters.entity.Location;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Speech;
import org.linli.ui.plans.Lying;

/**
 * The community's ground with the names of its places, true to scale, on which somebody picks a
 * spot. The mark is moved by dragging or by the arrow keys.
 */
final class SpotMap extends Div {

  private static final String MARK = "spot";

  private final PlanCanvas canvas;
  private final transient Lying ground;
  private final boolean drawn;
  private final Speech speech;

  SpotMap(Speech speech, List<PlaceRow> places, Consumer<Location> picked) {
    this(speech, places, List.of());
    setVisible(false);
    canvas
        .kept(true)
        .onGround((x, y) -> picked.accept(location(x, y)))
        .onMove(moved -> picked.accept(location(moved.x(), moved.y())));
  }

  private SpotMap(Speech speech, List<PlaceRow> places, List<Lying.Spot> besides) {
    this.speech = speech;
    addClassName("spot-map");
    var located = places.stream().filter(SpotMap::isLocated).toList();
    drawn = !located.isEmpty();
    ground =
        Lying.of(Stream.concat(located.stream().map(SpotMap::spot), besides.stream()).toList());
    canvas =
        new PlanCanvas(
                speech.say("spot.map-words"),
                speech.say("board.closer"),
                speech.say("board.farther"))
            .ground(Lying.WIDTH, Lying.HEIGHT)
            .captions(located.stream().map(this::caption).toList());
    add(canvas);
  }

  /** A spot that is looked at, and stays where it is. */
  static SpotMap of(Speech speech, List<PlaceRow> places, Location spot) {
    var map =
        new SpotMap(speech, places, List.of(new Lying.Spot(spot.longitude(), spot.latitude())));
    map.canvas.label(speech.say("spot.shown"));
    map.mark(spot);
    return map;
  }

  /** Whether there is anything by which a spot could be found. */
  boolean isDrawn() {
    return drawn;
  }

  /** Shows the spot; null for none. */
  void mark(Location spot) {
    if (spot == null) {
      canvas.show(List.of());
      return;
    }
    var at = new Lying.Spot(spot.longitude(), spot.latitude());
    canvas.show(
        List.of(
            new Mark(
                MARK, ground.x(at), ground.y(at), "alarm", "!", "", speech.say("spot.label"))));
  }

  private Location location(double x, double y) {
    var spot = ground.at(x, y);
    return new Location(spot.longitude(), spot.latitude());
  }

  private Caption caption(PlaceRow place) {
    return new Caption(ground.x(spot(place)), ground.y(spot(place)), place.name(), false);
  }

  private static boolean isLocated(PlaceRow place) {
    return place.longitude() != null && place.latitude() != null;
  }

  private static Lying.Spot spot(PlaceRow place) {
    return new Lying.Spot(place.longitude(), place.latitude());
  }
}
