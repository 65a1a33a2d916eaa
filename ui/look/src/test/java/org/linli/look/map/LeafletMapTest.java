package org.linli.look.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LeafletMapTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");

  private final LeafletMap map = new LeafletMap("geo/5101.json", "Districts");

  @Test
  void theMapHasANameForWhoCannotSeeIt() {
    assertThat(map.getElement().getAttribute("role")).isEqualTo("group");
    assertThat(map.getElement().getAttribute("aria-label")).isEqualTo("Districts");
    assertThat(map.getElement().getAttribute("src")).isEqualTo("geo/5101.json");
  }

  @Test
  void everyAreaKeepsItsWordsItsColourAndItsWeight() {
    map.show(List.of(new Area("510104", "Jinjiang", "3", "3 alarms", "--linli-scale-2", 3_017)));
    var area = JSON.readTree(map.getElement().getProperty("areas")).get(0);
    assertThat(area.get("code").asString()).isEqualTo("510104");
    assertThat(area.get("label").asString()).isEqualTo("Jinjiang");
    assertThat(area.get("value").asString()).isEqualTo("3");
    assertThat(area.get("words").asString()).isEqualTo("3 alarms");
    assertThat(area.get("colour").asString()).isEqualTo("--linli-scale-2");
    assertThat(area.get("weight").asLong()).isEqualTo(3_017);
  }

  @Test
  void theMapMovesToADistrictAndBackToTheWhole() {
    map.focus("510104");
    assertThat(map.getElement().getProperty("focused")).isEqualTo("510104");
    map.focus(null);
    assertThat(map.getElement().getProperty("focused")).isEmpty();
  }

  @Test
  void aPickedOutlineIsToldByItsCode() {
    var picked = new ArrayList<String>();
    map.onPick(picked::add);
    var data = JSON.createObjectNode().put("event.detail.code", "510104");
    map.getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(map.getElement(), "area-pick", data));
    assertThat(picked).containsExactly("510104");
  }

  @Test
  void everyOutlineOfTheCityIsADistrictOfItsOwn() throws IOException {
    var codes = new HashSet<String>();
    for (var district : outlines()) {
      assertThat(district.get("id").asString()).matches("5101\\d{2}");
      assertThat(district.at("/properties/name").asString()).containsPattern("\\p{IsHan}");
      assertThat(codes.add(district.get("id").asString())).isTrue();
    }
    assertThat(codes).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void everyOutlineIsClosedAndHoldsItsMiddleInTheCity() throws IOException {
    for (var district : outlines()) {
      var middle = district.at("/properties/center");
      assertThat(middle.get(0).asDouble()).isBetween(102.9, 104.9);
      assertThat(middle.get(1).asDouble()).isBetween(30.0, 31.5);
      for (var ring : rings(district.get("geometry"))) {
        assertThat(ring.size()).isGreaterThan(3);
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
      }
    }
  }

  @Test
  void everyColourOfTheScaleIsInTheTheme() throws IOException {
    var styles = Files.readString(RESOURCES.resolve("css/linli.css"));
    for (var i = 0; i < ColourScale.CLASSES; i++) {
      assertThat(styles).contains("--linli-scale-" + i + ":");
    }
  }

  private static JsonNode outlines() throws IOException {
    return JSON.readTree(Files.readString(RESOURCES.resolve("geo/5101.json"))).get("features");
  }

  private static List<JsonNode> rings(JsonNode geometry) {
    var rings = new ArrayList<JsonNode>();
    var coordinates = geometry.get("coordinates");
    if (geometry.get("type").asString().equals("Polygon")) {
      coordinates.forEach(rings::add);
    } else {
      coordinates.forEach(polygon -> polygon.forEach(rings::add));
    }
    return rings;
  }
}
