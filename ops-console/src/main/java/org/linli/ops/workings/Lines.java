package org.linli.ops.workings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import org.linli.look.text.Say;

/** A short list that shows all of its rows. */
final class Lines<T> extends Grid<T> {

  private static final long serialVersionUID = 1L;

  Lines(String key) {
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    setAllRowsVisible(true);
    setSelectionMode(SelectionMode.NONE);
    getElement().setAttribute("aria-label", Say.text(key));
  }

  Lines<T> text(String key, ValueProvider<T, String> value) {
    addColumn(value).setHeader(Say.text(key)).setAutoWidth(true).setResizable(true);
    return this;
  }

  Lines<T> wide(String key, ValueProvider<T, String> value) {
    addColumn(value).setHeader(Say.text(key)).setFlexGrow(1).setResizable(true);
    return this;
  }

  Lines<T> part(String key, ValueProvider<T, ? extends Component> value) {
    addComponentColumn(value::apply).setHeader(Say.text(key)).setAutoWidth(true);
    return this;
  }
}
