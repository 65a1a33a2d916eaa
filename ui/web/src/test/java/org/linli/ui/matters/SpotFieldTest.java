package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.look.map.PlanCanvas;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.Location;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;
import tools.jackson.databind.json.JsonMapper;

class SpotFieldTest {

  private static final UUID GATE = UUID.randomUUID();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private static PlaceRow place(UUID id, String name, Double longitude, Double latitude) {
    return new PlaceRow(id, PlaceKind.BUILDING, null, null, name, name, null, longitude, latitude);
  }

  private SpotField field(PlaceRow... places) {
    return ground.show(
        () ->
            new SpotField(
                new Speech(Locale.ENGLISH),
                List.of(places),
                spot -> {
                  if (spot.longitude() > 105) {
                    throw new Invalid("location", "outside-community");
                  }
                  return Optional.of(GATE);
                }));
  }

  private SpotField drawn() {
    return field(
        place(GATE, "Gate", 104.06, 30.67), place(UUID.randomUUID(), "Pool", 104.07, 30.68));
  }

  @Test
  void aSpotOfTheCommunityIsTakenWithTheNameOfItsPlace() {
    var field = drawn();
    ground.run(() -> field.choose(new Location(104.0601, 30.6701)));
    assertThat(field.location()).isEqualTo(new Location(104.0601, 30.6701));
    assertThat(Parts.words(field)).contains("Spot taken, near Gate");
    assertThat(Parts.first(field, PlanCanvas.class).getElement().getProperty("marks"))
        .contains("\"id\":\"spot\"");
  }

  @Test
  void aSpotOutsideIsSaidAtOnceAndNotTaken() {
    var field = drawn();
    ground.run(() -> field.choose(new Location(104.0601, 30.6701)));
    ground.run(() -> field.choose(new Location(106, 30.67)));
    assertThat(field.location()).isNull();
    assertThat(Parts.words(field)).contains("This spot is outside the community");
    assertThat(ground.notes()).hasSize(1);
    assertThat(Parts.first(field, PlanCanvas.class).getElement().getProperty("marks"))
        .isEqualTo("[]");
  }

  @Test
  void whereThePhoneIsIsTakenAndAPhoneThatDoesNotTellSaysSo() {
    var field = drawn();
    ground.run(() -> field.found(JSON.readTree("[104.065, 30.675]")));
    assertThat(field.location()).isEqualTo(new Location(104.065, 30.675));
    ground.run(() -> field.found(JSON.readTree("[]")));
    assertThat(ground.notes()).singleElement().asString().contains("does not tell where it is");
    assertThat(field.location()).as("what was chosen stays").isNotNull();
  }

  @Test
  void aPressOnTheGroundIsTheSpotThere() {
    var field = drawn();
    var canvas = Parts.first(field, PlanCanvas.class);
    var data =
        tools.jackson.databind.node.JsonNodeFactory.instance
            .objectNode()
            .put("event.detail.x", 0.5)
            .put("event.detail.y", 0.5);
    ground.run(
        () ->
            canvas
                .getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(canvas.getElement(), "ground-pick", data)));
    assertThat(field.location().longitude()).isBetween(104.064, 104.066);
    assertThat(field.location().latitude()).isBetween(30.674, 30.676);
  }

  @Test
  void aChosenSpotIsTakenBack() {
    var field = drawn();
    assertThat(Parts.button(field, "No spot").isVisible()).isFalse();
    ground.run(() -> field.choose(new Location(104.06, 30.67)));
    ground.press(field, "No spot");
    assertThat(field.location()).isNull();
    assertThat(Parts.button(field, "No spot").isVisible()).isFalse();
  }

  @Test
  void withoutPlacesOnTheMapNoGroundIsOffered() {
    assertThat(verbs(field(place(GATE, "Gate", null, null))))
        .containsExactly("Use where I am now", "No spot");
    var field = drawn();
    assertThat(verbs(field)).contains("Show it on the map");
    assertThat(Parts.styled(field, "spot-map").getFirst().isVisible()).isFalse();
    ground.press(field, "Show it on the map");
    assertThat(Parts.styled(field, "spot-map").getFirst().isVisible()).isTrue();
  }

  private static List<String> verbs(SpotField field) {
    return Parts.all(field, Button.class).map(Button::getText).toList();
  }
}
