package org.linli.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What stands above a list: filters at the start, what is done with the whole list at the end. */
public final class Tools extends Div {

  private static final long serialVersionUID = 1L;

  public Tools(Component... filters) {
    super(filters);
    addClassName("tools");
  }

  public Tools end(Component... deeds) {
    var gap = new Span();
    gap.addClassName("grow");
    add(gap);
    add(deeds);
    return this;
  }
}
