package org.linli.ui.neighbours;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.linli.access.boundary.PageRequest;
import org.linli.neighbours.boundary.NeighbourDesk;
import org.linli.neighbours.boundary.OwnNeighbours;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.Word;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** Questions and answers at the desk: answered in the community's name, and taken away. */
final class WordsDialog {

  private static final int SHOWN = 100;

  private final Speech speech;
  private final NeighbourDesk desk;
  private final OwnNeighbours own;
  private final ActivityRow row;
  private final boolean mayWrite;
  private final Div list = new Div();

  WordsDialog(
      Speech speech, NeighbourDesk desk, OwnNeighbours own, ActivityRow row, boolean mayWrite) {
    this.speech = speech;
    this.desk = desk;
    this.own = own;
    this.row = row;
    this.mayWrite = mayWrite;
  }

  void open() {
    refresh();
    var dialog = new Ask(speech, speech.say("neighbours.words")).with(list);
    if (mayWrite && row.isAliveAt(Instant.now())) {
      var words = Ask.area(speech.say("neighbours.answer-field"));
      words.setMaxLength(1000);
      dialog.with(words);
      dialog.answer(
          speech.say("neighbours.answer"),
          () ->
              Deed.attempt(
                  speech.say("neighbours.answered"),
                  () -> desk.answer(row.id(), words.getValue())));
    }
    dialog.setWidth("min(40rem, 95vw)");
    dialog.open();
  }

  private void refresh() {
    list.removeAll();
    list.add(
        new WordList(
            speech,
            own.words(row.id(), PageRequest.first(SHOWN)).items(),
            mayWrite ? this::removal : null));
  }

  private Button removal(Word word) {
    return Verb.of(
        speech.say("neighbours.remove"),
        () -> {
          if (Deed.attempt(() -> desk.hush(row.id(), word.id()))) {
            refresh();
          }
        });
  }
}
