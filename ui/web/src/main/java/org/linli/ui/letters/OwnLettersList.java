package org.linli.ui.letters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.linli.access.boundary.PageRequest;
import org.linli.letters.boundary.OwnLetters;
import org.linli.look.part.Hint;
import org.linli.look.text.Say;
import org.linli.ui.parts.Speech;

/** The newest letters that one was sent. */
public final class OwnLettersList extends Div {

  private static final int SHOWN = 10;

  public OwnLettersList(Speech speech, OwnLetters letters) {
    addClassName("phone-list");
    add(new H2(speech.say("letters.own")));
    var newest = letters.list(PageRequest.first(SHOWN)).items();
    if (newest.isEmpty()) {
      add(new Hint(speech.say("letters.none-yet")));
    }
    newest.forEach(
        one -> {
          var line =
              new Div(
                  new Span(
                      speech.say(
                          "letters.line",
                          Say.word(one.kind()),
                          one.reference(),
                          Say.word(one.channel()),
                          speech.moment(one.askedAt()))),
                  LettersView.chip(one.state()));
          line.addClassName("letter-line");
          add(line);
        });
  }
}
