package org.linli.look.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Nothing is there: said calmly, with what could be done. */
public final class EmptyState extends Div {

  private static final long serialVersionUID = 1L;

  public EmptyState(VaadinIcon picture, String text, Component... actions) {
    addClassName("linli-empty");
    var icon = picture.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon, new Span(text));
    add(actions);
  }
}
