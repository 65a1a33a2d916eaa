package org.linli.look.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.look.text.Say;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;

/** A value from another's data, and beside it that it is masked, by which clause and why. */
public final class MaskedText extends Div {

  private static final long serialVersionUID = 1L;

  public MaskedText(String value, Decision decision) {
    addClassName("linli-masked");
    add(new Span(value == null || value.isBlank() ? Say.none() : value));
    if (decision.outcome() == Outcome.MASK) {
      var note = new Span(Say.text("look.masked", decision.basis().clause()));
      note.addClassName("note");
      note.getElement().setAttribute("title", Say.text(decision.basis().why()));
      add(note);
    }
  }
}
