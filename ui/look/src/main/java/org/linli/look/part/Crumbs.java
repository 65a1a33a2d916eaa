package org.linli.look.part;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** The way from the highest division down to where one stands; each step leads back there. */
public final class Crumbs<T> extends Nav {

  private static final long serialVersionUID = 1L;

  /** One step of the way. */
  public record Step<T>(T place, String name) {}

  private final transient Consumer<T> goTo;

  public Crumbs(String label, Consumer<T> goTo) {
    this.goTo = goTo;
    addClassName("linli-crumbs");
    getElement().setAttribute("aria-label", label);
  }

  public void show(List<Step<T>> steps) {
    removeAll();
    var list = new OrderedList();
    for (var step : steps) {
      if (step == steps.getLast()) {
        var here = new Span(step.name());
        here.getElement().setAttribute("aria-current", "location");
        list.add(new ListItem(here));
      } else {
        var back = new Button(step.name(), click -> goTo.accept(step.place()));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        list.add(new ListItem(back));
      }
    }
    add(list);
  }
}
