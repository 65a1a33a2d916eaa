package org.linli.look.part;

import com.vaadin.flow.component.html.Span;

/** Words of lesser weight beside or below what matters: when, by whom, from where. */
public final class Hint extends Span {

  private static final long serialVersionUID = 1L;

  public Hint(String words) {
    super(words);
    addClassName("hint");
  }
}
