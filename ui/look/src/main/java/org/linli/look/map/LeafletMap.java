package org.linli.look.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlines from a GeoJSON file, coloured and labelled, to be picked with mouse, finger or keyboard.
 * Leaflet draws; there are no tiles and no outside requests. Whoever shows a map asks first whether
 * there are outlines; where the file cannot be had after all, the map hides itself.
 */
@Tag("linli-map")
@StyleSheet("context://webjars/leaflet/1.9.4/dist/leaflet.css")
@JavaScript("context://webjars/leaflet/1.9.4/dist/leaflet.js")
@JavaScript("context://js/linli-map.js")
public final class LeafletMap extends Component implements HasSize, HasStyle {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * @param source address of the GeoJSON within the application; its features have an {@code id}
   */
  public LeafletMap(String source, String label) {
    getElement().setAttribute("src", source);
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", label);
  }

  /** Whether the product has these outlines: not every city's are at hand. */
  public static boolean hasOutlines(String source) {
    return LeafletMap.class.getResource("/META-INF/resources/" + source) != null;
  }

  public LeafletMap show(List<Area> areas) {
    getElement().setProperty("areas", JSON.writeValueAsString(areas));
    return this;
  }

  /** Moves to one outline; null for the whole. */
  public LeafletMap focus(String code) {
    getElement().setProperty("focused", code == null ? "" : code);
    return this;
  }

  /** Tells the code of an outline that was clicked, tapped, or entered by keyboard. */
  public LeafletMap onPick(Consumer<String> picked) {
    getElement()
        .addEventListener(
            "area-pick",
            event -> picked.accept(event.getEventData().get("event.detail.code").asString()))
        .addEventData("event.detail.code");
    return this;
  }
}
