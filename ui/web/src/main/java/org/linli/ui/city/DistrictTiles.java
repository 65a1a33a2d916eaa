package org.linli.ui.city;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.city.entity.DivisionFigures;
import org.linli.look.map.ColourScale;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The districts of a city whose outlines nobody has: a tile each, coloured by its open alarms like
 * the areas of a map. All are of one size: only the colour speaks.
 */
final class DistrictTiles extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<DivisionCode> picked;
  private final Map<DivisionCode, DistrictTile> tiles = new HashMap<>();
  private DivisionCode focused;

  DistrictTiles(String label, Consumer<DivisionCode> picked) {
    this.picked = picked;
    addClassName("linli-tiles");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", label);
  }

  /** Tiles stay where they are and only change what they say, so that the focus stays too. */
  void show(List<DivisionFigures> districts, ColourScale scale) {
    if (!codes(districts).equals(tiles.keySet())) {
      removeAll();
      tiles.clear();
      for (var district : districts) {
        var tile = new DistrictTile(district.code(), picked);
        tiles.put(district.code(), tile);
        add(tile);
      }
    }
    districts.forEach(district -> tiles.get(district.code()).say(district, scale));
    mark();
  }

  /** Marks one district; null for none. */
  void focus(DivisionCode district) {
    focused = district;
    mark();
  }

  private void mark() {
    tiles.forEach(
        (code, tile) ->
            tile.getElement().setAttribute("aria-pressed", String.valueOf(code.equals(focused))));
  }

  private static Set<DivisionCode> codes(List<DivisionFigures> districts) {
    return districts.stream().map(DivisionFigures::code).collect(Collectors.toSet());
  }
}
