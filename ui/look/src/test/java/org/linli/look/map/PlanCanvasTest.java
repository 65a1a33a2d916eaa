package org.linli.look.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlanCanvasTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");

  private final PlanCanvas canvas = new PlanCanvas("Devices", "Closer", "Farther");

  private void told(String event, ObjectNode data) {
    canvas
        .getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(canvas.getElement(), event, data));
  }

  private static ObjectNode at(double x, double y) {
    return JSON.createObjectNode().put("event.detail.x", x).put("event.detail.y", y);
  }

  @Test
  void thePlanAndItsButtonsHaveNamesForWhoCannotSeeThem() {
    assertThat(canvas.getElement().getAttribute("role")).isEqualTo("group");
    assertThat(canvas.getElement().getAttribute("aria-label")).isEqualTo("Devices");
    assertThat(canvas.getElement().getAttribute("data-closer")).isEqualTo("Closer");
    assertThat(canvas.getElement().getAttribute("data-farther")).isEqualTo("Farther");
    canvas.label("Ground floor");
    assertThat(canvas.getElement().getAttribute("aria-label")).isEqualTo("Ground floor");
  }

  @Test
  void marksAndNamesKeepWhatTheySay() {
    canvas
        .show(List.of(new Mark("7", 0.25, 0.5, "alarm", "!", "12 %", "Hall, alarm")))
        .captions(List.of(new Caption(0.1, 0.2, "A1", true)));
    var mark = JSON.readTree(canvas.getElement().getProperty("marks")).get(0);
    assertThat(mark.get("x").asDouble()).isEqualTo(0.25);
    assertThat(mark.get("look").asString()).isEqualTo("alarm");
    assertThat(mark.get("words").asString()).isEqualTo("Hall, alarm");
    var name = JSON.readTree(canvas.getElement().getProperty("captions")).get(0);
    assertThat(name.get("text").asString()).isEqualTo("A1");
    assertThat(name.get("main").asBoolean()).isTrue();
  }

  @Test
  void anEmptyGroundHasItsProportionsAndNoPicture() {
    canvas.getElement().setAttribute("src", "before");
    canvas.ground(1_600, 1_000);
    assertThat(canvas.getElement().getProperty("proportion", 0.0)).isEqualTo(1.6);
    assertThat(canvas.getElement().hasAttribute("src")).isFalse();
    assertThat(canvas.getElement().getProperty("kept", false)).isFalse();
    canvas.kept(true);
    assertThat(canvas.getElement().getProperty("kept", false)).isTrue();
  }

  @Test
  void aMarkThatWasPickedAndOneThatWasMovedAreTold() {
    var picked = new ArrayList<String>();
    var moved = new ArrayList<Moved>();
    canvas.onPick(picked::add).onMove(moved::add);
    told("mark-pick", JSON.createObjectNode().put("event.detail.id", "7"));
    told("mark-move", at(0.5, 0.75).put("event.detail.id", "8"));
    assertThat(picked).containsExactly("7");
    assertThat(moved).containsExactly(new Moved("8", 0.5, 0.75));
  }

  @Test
  void aSpotOfTheGroundLiesOnIt() {
    var spots = new ArrayList<List<Double>>();
    canvas.onGround((x, y) -> spots.add(List.of(x, y)));
    told("ground-pick", at(0.25, 0.5));
    told("ground-pick", at(-3, 7));
    assertThat(spots).containsExactly(List.of(0.25, 0.5), List.of(0.0, 1.0));
  }

  @Test
  void everyLookHasAColourInTheTheme() throws IOException {
    var styles = Files.readString(RESOURCES.resolve("css/linli.css"));
    for (var look : List.of("alarm", "offline", "review", "online", "idle")) {
      assertThat(styles).contains("linli-plan .mark." + look + " i");
    }
  }
}
