package org.linli.ui.resident;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.linli.consents.boundary.ConsentRow;
import org.linli.look.part.Hint;
import org.linli.ui.parts.ConsentWords;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** What was agreed to, when and how it ended, and the very words that were shown. */
final class PastConsent extends Article {

  PastConsent(Speech speech, ConsentRow row, Supplier<String> words) {
    addClassNames("looks-card", "seen-card", "past-consent");
    var say = new ConsentWords(speech);
    var chips = new Div(say.state(row.state()));
    chips.addClassName("chips");
    var given =
        new Hint(
            speech.say(
                "consent.given-at",
                speech.moment(row.givenAt()),
                row.givenBy(),
                speech.word("ConsentDoor", row.door())));
    add(new H3(say.title(row)), chips, given);
    if (row.withdrawnAt() != null) {
      var ended = new Hint(speech.say("consent.ended-at", speech.moment(row.withdrawnAt())));
      add(ended);
    }
    var shown = new Details(speech.say("consent.words", row.version()));
    shown.addOpenedChangeListener(
        change -> {
          if (change.isOpened() && shown.getContent().findAny().isEmpty()) {
            var text = Deed.asked(words);
            if (text != null) {
              var paragraph = new Paragraph(text);
              paragraph.addClassName("report-text");
              shown.add(paragraph);
            }
          }
        });
    add(shown);
  }
}
