package org.linli.ui.neighbours;

import org.linli.look.part.Downloads;
import org.linli.look.part.Hint;
import org.linli.look.part.PagedGrid;
import org.linli.neighbours.boundary.NeighbourDesk;
import org.linli.neighbours.boundary.ParticipantSheet;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.Participant;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Tools;

/** Who signed up, also as a file. */
final class PeopleDialog {

  private final Speech speech;
  private final ActivityRow row;
  private final Downloads downloads;
  private final PagedGrid<Participant> grid;

  PeopleDialog(Speech speech, NeighbourDesk desk, ActivityRow row, Downloads downloads) {
    this.speech = speech;
    this.row = row;
    this.downloads = downloads;
    grid =
        new PagedGrid<>(
            speech.say("neighbours.participants"),
            speech.say("neighbours.nobody"),
            page -> desk.participants(row.id(), page));
    grid.text(speech.say("neighbours.name"), Participant::name);
    grid.text(speech.say("neighbours.shown"), Participant::shown);
    grid.text(speech.say("neighbours.community"), Participant::community);
    grid.text(speech.say("neighbours.signed-up"), one -> speech.moment(one.signedUpAt()));
  }

  void open() {
    var dialog =
        new Ask(speech, speech.say("neighbours.participants"))
            .with(
                new Hint(speech.say(row.own() ? "neighbours.host-sees" : "neighbours.guest-sees")),
                new Tools().end(grid.excel(downloads, ParticipantSheet.SHEET)),
                grid);
    dialog.setWidth("min(60rem, 95vw)");
    dialog.open();
  }
}
