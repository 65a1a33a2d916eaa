package org.linli.look.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a screen, with room for actions beside the title and a foot for the source. */
public final class Panel extends Section {

  private static final long serialVersionUID = 1L;
  private final H2 title;
  private final Div actions = new Div();
  private final Div body = new Div();

  public Panel(String name, Component... content) {
    addClassName("linli-panel");
    title = new H2(name);
    actions.addClassName("actions");
    var head = new Div(title, actions);
    head.addClassName("head");
    body.addClassName("body");
    add(head, body);
    getElement().setAttribute("aria-label", name);
    fill(content);
  }

  public void name(String name) {
    title.setText(name);
    getElement().setAttribute("aria-label", name);
  }

  /** Replaces what is inside. */
  public Panel fill(Component... content) {
    body.removeAll();
    body.add(content);
    return this;
  }

  public Panel actions(Component... components) {
    actions.removeAll();
    actions.add(components);
    return this;
  }

  public Panel named(String... classNames) {
    addClassNames(classNames);
    return this;
  }
}
