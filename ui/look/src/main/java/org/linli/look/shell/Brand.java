package org.linli.look.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.look.text.Say;

/** The product's name and mark: two roofs that lean on each other. */
public final class Brand extends Div {

  private static final long serialVersionUID = 1L;

  public Brand() {
    addClassName("linli-brand");
    var mark = new Span();
    mark.addClassName("mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    var words = new Div(new Span(name()), new Span(Say.text("look.brand.line")));
    words.addClassName("words");
    add(mark, words);
  }

  public static String name() {
    return Say.text("look.brand");
  }
}
