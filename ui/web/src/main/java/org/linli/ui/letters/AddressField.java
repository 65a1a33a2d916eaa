package org.linli.ui.letters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.letters.boundary.OwnLetters;
import org.linli.letters.entity.AddressRow;
import org.linli.look.part.Hint;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** Where somebody is reached by one channel: masked, to be entered anew or taken back. */
final class AddressField extends Div {

  private final Speech speech;
  private final transient OwnLetters letters;
  private final TextField field = new TextField();

  AddressField(Speech speech, OwnLetters letters, AddressRow row) {
    this.speech = speech;
    this.letters = letters;
    addClassName("address-field");
    show(row);
  }

  private void show(AddressRow row) {
    removeAll();
    field.setLabel(Say.word(row.channel()));
    field.setMaxLength(120);
    field.clear();
    field.setPlaceholder(row.shown() == null ? speech.say("letters.no-address") : row.shown());
    field.setReadOnly(!row.open());
    add(field);
    if (!row.open()) {
      add(new Hint(speech.say("letters.channel-shut")));
      return;
    }
    Button enter =
        Verb.framed(
            speech.say("letters.enter"),
            () ->
                done(
                    speech.say("letters.entered"),
                    row,
                    () -> letters.reachBy(row.channel(), field.getValue())));
    enter.setAriaLabel(speech.say("letters.enter-of", Say.word(row.channel())));
    add(enter);
    if (row.setAt() != null) {
      var forget =
          Verb.framed(
              speech.say("letters.forget"),
              () ->
                  done(speech.say("letters.forgotten"), row, () -> letters.forget(row.channel())));
      forget.setAriaLabel(speech.say("letters.forget-of", Say.word(row.channel())));
      add(forget);
    }
  }

  private void done(String word, AddressRow row, Runnable deed) {
    if (Deed.attempt(word, deed)) {
      letters.addresses().stream()
          .filter(now -> now.channel() == row.channel())
          .forEach(this::show);
    }
  }
}
