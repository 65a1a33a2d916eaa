package org.linli.look.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Marks on a ground: on the picture of a floor plan, or on an empty one that is true to scale. Each
 * mark is a button for mouse, finger and keyboard. While it is kept, a click on the ground tells
 * the spot, and marks are moved by dragging or by the arrow keys.
 */
@Tag("linli-plan")
@JavaScript("context://js/linli-plan.js")
public final class PlanCanvas extends Component implements HasSize, HasStyle {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String X = "event.detail.x";
  private static final String Y = "event.detail.y";
  private static final String ID = "event.detail.id";

  /**
   * @param closer what the button says that shows more of less
   * @param farther what the button says that shows less of more
   */
  public PlanCanvas(String label, String closer, String farther) {
    getElement().setAttribute("role", "group");
    getElement().setAttribute("data-closer", closer);
    getElement().setAttribute("data-farther", farther);
    label(label);
  }

  public void label(String label) {
    getElement().setAttribute("aria-label", label);
  }

  /** The picture of a plan. */
  public PlanCanvas picture(DownloadHandler picture, int width, int height) {
    getElement().setAttribute("src", picture);
    return sized(width, height);
  }

  /** No picture: an empty ground of these proportions. */
  public PlanCanvas ground(int width, int height) {
    getElement().removeAttribute("src");
    return sized(width, height);
  }

  private PlanCanvas sized(int width, int height) {
    getElement().setProperty("proportion", (double) width / height);
    return this;
  }

  public PlanCanvas show(List<Mark> marks) {
    getElement().setProperty("marks", JSON.writeValueAsString(marks));
    return this;
  }

  public PlanCanvas captions(List<Caption> captions) {
    getElement().setProperty("captions", JSON.writeValueAsString(captions));
    return this;
  }

  /** Whether marks may be moved and the ground tells where it is clicked. */
  public PlanCanvas kept(boolean kept) {
    getElement().setProperty("kept", kept);
    return this;
  }

  /** Tells the id of a mark that was clicked, tapped or entered. */
  public PlanCanvas onPick(Consumer<String> picked) {
    getElement()
        .addEventListener(
            "mark-pick", event -> picked.accept(event.getEventData().get(ID).asString()))
        .addEventData(ID);
    return this;
  }

  /** Tells the spot of the ground that was clicked. */
  public PlanCanvas onGround(BiConsumer<Double, Double> spot) {
    getElement()
        .addEventListener(
            "ground-pick",
            event -> {
              var data = event.getEventData();
              spot.accept(share(data, X), share(data, Y));
            })
        .addEventData(X)
        .addEventData(Y);
    return this;
  }

  /** Tells where a mark was moved to. */
  public PlanCanvas onMove(Consumer<Moved> moved) {
    getElement()
        .addEventListener(
            "mark-move",
            event -> {
              var data = event.getEventData();
              moved.accept(new Moved(data.get(ID).asString(), share(data, X), share(data, Y)));
            })
        .addEventData(ID)
        .addEventData(X)
        .addEventData(Y);
    return this;
  }

  private static double share(JsonNode data, String name) {
    return Math.clamp(data.get(name).asDouble(), 0, 1);
  }
}
