package org.linli.ui.city;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.linli.city.entity.DivisionFigures;
import org.linli.look.map.ColourScale;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.DivisionCode;

/** One district: its name, its open alarms, and how large it is; a press goes there. */
final class DistrictTile extends NativeButton {

  private static final long serialVersionUID = 1L;

  private final Span name = new Span();
  private final Span alarms = new Span();
  private final Span detail = new Span();

  DistrictTile(DivisionCode code, Consumer<DivisionCode> picked) {
    name.addClassName("name");
    alarms.addClassName("value");
    detail.addClassName("detail");
    add(name, alarms, detail);
    addClickListener(click -> picked.accept(code));
  }

  void say(DivisionFigures district, ColourScale scale) {
    name.setText(district.name());
    alarms.setText(Say.number(district.alarmsOpen()));
    detail.setText(Say.text("city.tiles.detail", district.communities(), district.casesOpen()));
    getElement().setAttribute("data-class", String.valueOf(scale.classOf(district.alarmsOpen())));
    getElement().setAttribute("aria-label", CityMap.words(district));
  }
}
