package org.linli.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.linli.look.text.Say;

/** A small button that does one thing with what it stands beside. */
public final class Verb {

  private Verb() {}

  /** In a row, without a frame. */
  public static Button of(String words, Runnable deed) {
    var button = framed(words, deed);
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  /** Beside others that weigh as much. */
  public static Button framed(String words, Runnable deed) {
    var button = new Button(words, click -> deed.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return button;
  }

  /** In a row, with the words of a key. */
  public static Button verb(String textKey, Runnable deed) {
    return of(Say.text(textKey), deed);
  }
}
