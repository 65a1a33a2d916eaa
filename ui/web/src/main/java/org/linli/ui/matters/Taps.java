package org.linli.ui.matters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.linli.matters.entity.Satisfaction;
import org.linli.ui.parts.Speech;

/** How content somebody is, with one tap. */
public final class Taps extends Div {

  public Taps(Speech speech, Consumer<Satisfaction> tapped) {
    addClassName("taps");
    var question = new Span(speech.say("matters.tap"));
    var buttons = new Div();
    buttons.addClassName("chips");
    for (var word : Satisfaction.values()) {
      var button = new Button(speech.word("Satisfaction", word), click -> tapped.accept(word));
      button.addThemeVariants(ButtonVariant.LUMO_LARGE);
      button.addClassName("thumb-button");
      button.setId("tap-" + word.word());
      button.setDisableOnClick(true);
      buttons.add(button);
    }
    add(question, buttons);
  }
}
