package org.linli.ops;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import org.linli.look.text.Say;

/** A short list that shows all of its rows. */
public final class Lines<T> extends Grid<T> {

  private static final long serialVersionUID = 1L;

  /**
   * @param key of what the list is, for who does not see it
   */
  public Lines(String key) {
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    setAllRowsVisible(true);
    setSelectionMode(SelectionMode.NONE);
    getElement().setAttribute("aria-label", Say.text(key));
  }

  /** A column as wide as its texts. */
  public Lines<T> text(String key, ValueProvider<T, String> value) {
    addColumn(value).setHeader(Say.text(key)).setAutoWidth(true).setResizable(true);
    return this;
  }

  /** A column that takes what room there is. */
  public Lines<T> wide(String key, ValueProvider<T, String> value) {
    addColumn(value).setHeader(Say.text(key)).setFlexGrow(1).setResizable(true);
    return this;
  }

  /** A column of chips or buttons. */
  public Lines<T> part(String key, ValueProvider<T, ? extends Component> value) {
    addComponentColumn(value::apply).setHeader(Say.text(key)).setAutoWidth(true);
    return this;
  }
}
