package org.linli.ui.matters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.look.part.Notes;
import org.linli.matters.entity.Location;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import tools.jackson.databind.JsonNode;

/**
 * Where on the map something is: where the phone is now, or a spot of the community's ground that
 * somebody picks. A spot outside of it is said at once, and not taken.
 */
public final class SpotField extends Div {

  /** Longitude and latitude of the device, or nothing where it does not know or does not tell. */
  private static final String HERE =
      """
      return new Promise(done => navigator.geolocation
        ? navigator.geolocation.getCurrentPosition(
            found => done([found.coords.longitude, found.coords.latitude]), () => done([]),
            {enableHighAccuracy: true, timeout: 15000, maximumAge: 60000})
        : done([]))""";

  private final Speech speech;
  private final transient List<PlaceRow> places;
  private final transient Function<Location, Optional<UUID>> whereabouts;
  private final Span said = new Span();
  private final Button clear;
  private final SpotMap map;
  private transient Location chosen;

  /**
   * @param places those that have a spot of their own are drawn
   * @param whereabouts the place that a spot is at; refuses one outside the community's ground
   */
  public SpotField(
      Speech speech, List<PlaceRow> places, Function<Location, Optional<UUID>> whereabouts) {
    this.speech = speech;
    this.places = places;
    this.whereabouts = whereabouts;
    addClassName("spot-field");
    said.getElement().setAttribute("role", "status");
    var here = new Button(speech.say("spot.here"), VaadinIcon.LOCATION_ARROW_CIRCLE.create());
    here.addClickListener(click -> getElement().executeJs(HERE).then(this::found));
    clear = new Button(speech.say("spot.clear"), click -> clear());
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    clear.setVisible(false);
    map = new SpotMap(speech, places, this::choose);
    var verbs = new Div(here, clear);
    verbs.addClassName("spot-verbs");
    if (map.isDrawn()) {
      var show = new Button(speech.say("spot.map"), VaadinIcon.MAP_MARKER.create());
      show.addClickListener(
          click -> {
            map.setVisible(!map.isVisible());
            show.getElement().setAttribute("aria-expanded", String.valueOf(map.isVisible()));
          });
      show.getElement().setAttribute("aria-expanded", "false");
      verbs.addComponentAtIndex(1, show);
    }
    add(new Span(speech.say("spot.label")), verbs, said, map);
  }

  /** The spot that was chosen; null for none. */
  public Location location() {
    return chosen;
  }

  /** What the device knows of where it is. */
  void found(JsonNode degrees) {
    if (degrees == null || degrees.size() != 2) {
      Notes.failed(speech.say("spot.not-known"));
      return;
    }
    choose(new Location(degrees.get(0).asDouble(), degrees.get(1).asDouble()));
  }

  /** Takes a spot of the community; of another one it is said, and none is taken. */
  void choose(Location spot) {
    var place = Deed.asked(() -> whereabouts.apply(spot));
    chosen = place == null ? null : spot;
    said.setText(place == null ? speech.say("spot.outside") : words(place));
    said.setClassName("problem", place == null);
    map.mark(chosen);
    clear.setVisible(chosen != null);
  }

  private String words(Optional<UUID> at) {
    return at.flatMap(
            id ->
                places.stream()
                    .filter(place -> place.id().equals(id))
                    .map(PlaceRow::name)
                    .findFirst())
        .map(name -> speech.say("spot.at", name))
        .orElseGet(() -> speech.say("spot.taken"));
  }

  /** No spot. */
  public void clear() {
    chosen = null;
    said.setText("");
    map.mark(null);
    clear.setVisible(false);
  }
}
