package org.linli.ui.city;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.linli.city.entity.DivisionFigures;
import org.linli.city.entity.Figures;
import org.linli.look.map.Area;
import org.linli.look.map.ColourScale;
import org.linli.look.map.LeafletMap;
import org.linli.look.part.Panel;
import org.linli.look.part.SourceNote;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * The districts, coloured by their open alarms, with the legend and the source: on the map, or as
 * tiles in a city whose outlines are not there.
 */
final class CityMap extends Composite<Panel> {

  private static final long serialVersionUID = 1L;

  /** One of the two is null. */
  private final LeafletMap map;

  private final DistrictTiles tiles;
  private final AlarmLegend legend = new AlarmLegend();
  private final SourceNote source = new SourceNote();

  CityMap(DivisionCode city, Consumer<DivisionCode> picked) {
    var outlines = "geo/" + city.value() + ".json";
    var drawn = LeafletMap.hasOutlines(outlines);
    map =
        drawn
            ? new LeafletMap(outlines, Say.text("city.map"))
                .onPick(code -> picked.accept(new DivisionCode(code)))
            : null;
    tiles = drawn ? null : new DistrictTiles(Say.text("city.map"), picked);
  }

  @Override
  protected Panel initContent() {
    var foot = new Div(legend, source);
    foot.addClassName("foot");
    return new Panel(Say.text("city.map"), map == null ? tiles : map, foot).named("map");
  }

  void show(List<DivisionFigures> districts, Figures figures) {
    var scale = ColourScale.of(districts.stream().map(DivisionFigures::alarmsOpen).toList());
    if (map == null) {
      tiles.show(districts, scale);
    } else {
      map.show(districts.stream().map(district -> area(district, scale)).toList());
    }
    legend.show(scale);
    source.say(figures.source(), figures.at());
  }

  /** Moves to the district that the division lies in; the city shows all. */
  void focus(DivisionCode code) {
    var district = code.level() == DivisionLevel.CITY ? null : code.at(DivisionLevel.DISTRICT);
    if (map == null) {
      tiles.focus(district);
    } else {
      map.focus(district == null ? null : district.value());
    }
  }

  private static Area area(DivisionFigures district, ColourScale scale) {
    return new Area(
        district.code().value(),
        district.name(),
        district.alarmsOpen() == 0 ? "" : Say.number(district.alarmsOpen()),
        words(district),
        scale.colour(district.alarmsOpen()),
        district.alarmsOpen() * 1_000 + district.communities());
  }

  /** The district in a sentence. */
  static String words(DivisionFigures district) {
    return Say.text(
        "city.map.words",
        district.name(),
        district.communities(),
        district.alarmsOpen(),
        district.alarmsCritical(),
        district.casesOpen());
  }
}
