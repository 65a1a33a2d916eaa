package org.linli.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Rows as cards. A look at the same rows again leaves their cards where they are, so that a click
 * under way meets the button it was meant for; a row that changed gets a new card.
 *
 * @param <T> a row that equals another one if it would look the same
 */
public final class Cards<T> extends Div {

  private final Function<T, Component> card;
  private final Supplier<Component> none;
  private final transient List<T> shown = new ArrayList<>();

  /**
   * @param none what stands there while there is no row
   */
  public Cards(Function<T, Component> card, Supplier<Component> none) {
    this.card = card;
    this.none = none;
  }

  public void show(List<T> rows) {
    if (rows.isEmpty()) {
      removeAll();
      shown.clear();
      add(none.get());
      return;
    }
    if (shown.isEmpty()) {
      removeAll();
    }
    for (int at = shown.size() - 1; at >= 0; at--) {
      if (!rows.contains(shown.get(at))) {
        remove(getComponentAt(at));
        shown.remove(at);
      }
    }
    for (int at = 0; at < rows.size(); at++) {
      var row = rows.get(at);
      if (at < shown.size() && shown.get(at).equals(row)) {
        continue;
      }
      var before = shown.indexOf(row);
      var made = before < 0 ? card.apply(row) : getComponentAt(before);
      if (before >= 0) {
        shown.remove(before);
      }
      shown.add(at, row);
      addComponentAtIndex(at, made);
    }
  }
}
