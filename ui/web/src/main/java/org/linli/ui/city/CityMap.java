package org.linli.ui.city;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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

/** The districts on the map, coloured by their open alarms, with the legend and the source. */
final class CityMap extends Composite<Panel> {

  private static final long serialVersionUID = 1L;

  private final LeafletMap map;
  private final UnorderedList legend = new UnorderedList();
  private final SourceNote source = new SourceNote();

  CityMap(DivisionCode city, Consumer<DivisionCode> picked) {
    map =
        new LeafletMap("geo/" + city.value() + ".json", Say.text("city.map"))
            .onPick(code -> picked.accept(new DivisionCode(code)));
    legend.addClassName("linli-legend");
  }

  @Override
  protected Panel initContent() {
    var foot = new Div(legend, source);
    foot.addClassName("foot");
    return new Panel(Say.text("city.map"), map, foot).named("map");
  }

  void show(List<DivisionFigures> districts, Figures figures) {
    var scale = ColourScale.of(districts.stream().map(DivisionFigures::alarmsOpen).toList());
    map.show(districts.stream().map(district -> area(district, scale)).toList());
    legend.removeAll();
    legend.add(new ListItem(Say.text("city.map.legend")));
    var spans = scale.legend();
    for (var i = 0; i < spans.size(); i++) {
      var square = new Span();
      square.addClassName("square");
      square.getElement().setAttribute("style", "background: var(--linli-scale-" + i + ")");
      legend.add(new ListItem(square, new Span(spans.get(i))));
    }
    source.say(figures.source(), figures.at());
  }

  /** Moves to the district that the division lies in; the city shows all. */
  void focus(DivisionCode code) {
    map.focus(code.level() == DivisionLevel.CITY ? null : code.at(DivisionLevel.DISTRICT).value());
  }

  private static Area area(DivisionFigures district, ColourScale scale) {
    return new Area(
        district.code().value(),
        district.name(),
        district.alarmsOpen() == 0 ? "" : Say.number(district.alarmsOpen()),
        Say.text(
            "city.map.words",
            district.name(),
            district.communities(),
            district.alarmsOpen(),
            district.alarmsCritical(),
            district.casesOpen()),
        scale.colour(district.alarmsOpen()),
        district.alarmsOpen() * 1_000 + district.communities());
  }
}
