package org.linli.ui.field;

import com.vaadin.flow.component.html.Anchor;
import org.linli.ui.parts.Speech;

/** The way to the field sheet, which is no screen of ours but a page beside them. */
public final class FieldLink extends Anchor {

  private static final long serialVersionUID = 1L;

  public FieldLink(Speech speech) {
    super("/field/", speech.say("field.link"));
    setRouterIgnore(true);
    addClassName("field-link");
  }
}
