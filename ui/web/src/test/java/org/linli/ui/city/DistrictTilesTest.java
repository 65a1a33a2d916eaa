package org.linli.ui.city;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.city.entity.DivisionFigures;
import org.linli.look.map.ColourScale;
import org.linli.look.map.LeafletMap;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.ui.testing.Views;

class DistrictTilesTest {

  private static final DivisionCode EAST = new DivisionCode("330102");
  private static final DivisionCode WEST = new DivisionCode("330106");

  private final Window window = Window.english().with(Views.routes());
  private final List<DivisionCode> picked = new ArrayList<>();
  private final DistrictTiles tiles = new DistrictTiles("Districts", picked::add);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void outlinesAreAskedForBeforeAMapIsDrawn() {
    assertThat(LeafletMap.hasOutlines("geo/5101.json")).isTrue();
    assertThat(LeafletMap.hasOutlines("geo/3301.json")).isFalse();
  }

  @Test
  void everyDistrictIsATileInTheColourOfItsOpenAlarms() {
    show(district(EAST, "East", 15, 0), district(WEST, "West", 10, 7));
    assertThat(tile(0).getElement().getAttribute("data-class")).isEqualTo("0");
    assertThat(tile(1).getElement().getAttribute("data-class")).isNotEqualTo("0");
    assertThat(Parts.words(tile(1))).contains("West", "7", "10 communities");
    assertThat(tile(1).getElement().getAttribute("aria-label"))
        .contains("West", "7 open alarms", "2 critical");
  }

  @Test
  void aPressGoesToTheDistrictAndTheOneWeAreInIsMarked() {
    show(district(EAST, "East", 15, 0), district(WEST, "West", 10, 7));
    ComponentUtil.fireEvent(tile(1), new ClickEvent<>(tile(1)));
    assertThat(picked).containsExactly(WEST);
    tiles.focus(WEST);
    assertThat(pressed()).containsExactly("false", "true");
    tiles.focus(null);
    assertThat(pressed()).containsExactly("false", "false");
  }

  @Test
  void newFiguresChangeTheTileAndLeaveItWhereItIs() {
    show(district(EAST, "East", 15, 0), district(WEST, "West", 10, 7));
    var before = tile(0);
    show(district(EAST, "East", 15, 9), district(WEST, "West", 10, 7));
    assertThat(tile(0)).isSameAs(before);
    assertThat(Parts.words(tile(0))).contains("9");
    show(district(EAST, "East", 15, 9));
    assertThat(tiles.getChildren()).hasSize(1);
  }

  private void show(DivisionFigures... districts) {
    var all = List.of(districts);
    tiles.show(all, ColourScale.of(all.stream().map(DivisionFigures::alarmsOpen).toList()));
  }

  private NativeButton tile(int index) {
    return (NativeButton) tiles.getChildren().toList().get(index);
  }

  private List<String> pressed() {
    return tiles
        .getChildren()
        .map(Component::getElement)
        .map(element -> element.getAttribute("aria-pressed"))
        .toList();
  }

  private static DivisionFigures district(
      DivisionCode code, String name, int communities, long alarms) {
    return new DivisionFigures(
        code, name, DivisionLevel.DISTRICT, null, communities, 10, 8, alarms, 2, 1, 0, 0, 0);
  }
}
