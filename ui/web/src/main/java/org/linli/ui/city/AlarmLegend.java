package org.linli.ui.city;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.linli.look.map.ColourScale;
import org.linli.look.text.Say;

/** Which colour stands for how many open alarms. */
final class AlarmLegend extends UnorderedList {

  private static final long serialVersionUID = 1L;

  AlarmLegend() {
    addClassName("linli-legend");
  }

  void show(ColourScale scale) {
    removeAll();
    add(new ListItem(Say.text("city.map.legend")));
    var spans = scale.legend();
    for (var i = 0; i < spans.size(); i++) {
      var square = new Span();
      square.addClassName("square");
      square.getElement().setAttribute("style", "background: var(--linli-scale-" + i + ")");
      add(new ListItem(square, new Span(spans.get(i))));
    }
  }
}
