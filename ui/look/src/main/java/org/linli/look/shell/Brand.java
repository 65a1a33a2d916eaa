package org.linli.look.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.cityfolder.boundary.CityFolder;
import org.linli.look.text.Say;

/**
 * The name and mark above everything: the city's own, as its folder gives them, or the product's,
 * two roofs that lean on each other.
 */
public final class Brand extends Div {

  private static final long serialVersionUID = 1L;

  public Brand() {
    addClassName("linli-brand");
    var mark = new Span();
    mark.addClassName("mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    var words = new Div(new Span(name()), new Span(line()));
    words.addClassName("words");
    add(mark, words);
  }

  public static String name() {
    return CityFolder.inForce()
        .map(city -> Say.text(city.profile().title()))
        .orElseGet(() -> Say.text("look.brand"));
  }

  private static String line() {
    return CityFolder.inForce()
        .map(city -> Say.text(city.profile().line()))
        .orElseGet(() -> Say.text("look.brand.line"));
  }
}
