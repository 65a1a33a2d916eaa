package org.linli.ui.neighbours;

import com.vaadin.flow.component.html.Div;
import org.linli.look.part.Hint;
import org.linli.look.text.Say;
import org.linli.neighbours.boundary.NeighbourDesk;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;

/** Who was asked along, and what they answered. */
final class GuestsDialog {

  private final Speech speech;
  private final NeighbourDesk desk;
  private final ActivityRow row;

  GuestsDialog(Speech speech, NeighbourDesk desk, ActivityRow row) {
    this.speech = speech;
    this.desk = desk;
    this.row = row;
  }

  void open() {
    var list = new Div();
    for (var guest : desk.guests(row.id())) {
      list.add(
          new Hint(
              speech.say(
                  "neighbours.guest",
                  guest.name(),
                  speech.word("ActivityState", guest.state()),
                  guest.note() == null ? Say.none() : guest.note())));
    }
    if (list.getChildren().findAny().isEmpty()) {
      list.add(new Hint(speech.say("neighbours.no-guests")));
    }
    new Ask(speech, speech.say("neighbours.guests")).with(list).open();
  }
}
