package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.linli.look.part.Downloads;
import org.linli.look.part.Hint;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.notices.boundary.NoticeDesk;
import org.linli.notices.boundary.ReaderSheet;
import org.linli.notices.entity.NoticeRow;
import org.linli.notices.entity.ReaderRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Tools;

/** Whom a notice is for, who signed for it, and what they said; those who did not are reminded. */
final class ReadersDialog {

  private final Speech speech;
  private final NoticeDesk desk;
  private final NoticeRow notice;
  private final Checkbox waiting = new Checkbox();
  private final PagedGrid<ReaderRow> grid;
  private final Tools tools;

  ReadersDialog(Speech speech, NoticeDesk desk, NoticeRow notice, Downloads downloads) {
    this.speech = speech;
    this.desk = desk;
    this.notice = notice;
    grid =
        new PagedGrid<>(
            speech.say("notice.readers"),
            speech.say("notice.nobody"),
            page -> desk.readers(notice.id(), waiting.getValue() ? Boolean.FALSE : null, page));
    grid.text(speech.say("notice.reader"), ReaderRow::name);
    grid.text(speech.say("notice.home"), row -> row.home() == null ? Say.none() : row.home());
    if (notice.signFor()) {
      grid.parts(
          speech.say("notice.signed"),
          row ->
              row.signedAt() == null
                  ? new StatusChip(speech.say("notice.not-signed"), Tone.WARNING)
                  : new StatusChip(Say.time(row.signedAt()), Tone.GOOD));
    }
    grid.text(speech.say("notice.said"), row -> row.said() == null ? Say.none() : row.said());
    waiting.setLabel(speech.say("notice.only-waiting"));
    waiting.addValueChangeListener(change -> grid.refresh());
    tools =
        (notice.signFor() ? new Tools(waiting) : new Tools())
            .end(grid.excel(downloads, ReaderSheet.SHEET));
  }

  void open() {
    var dialog = new Ask(speech, speech.say("notice.readers-of", notice.title())).with(tools, grid);
    if (notice.signFor()) {
      dialog.with(new Hint(speech.say("notice.remind-hint")), reminder());
    }
    dialog.setWidth("min(60rem, 95vw)");
    dialog.open();
  }

  private Button reminder() {
    return new Button(
        speech.say("notice.remind"),
        click -> Deed.attempt(speech.say("notice.reminded"), () -> desk.remind(notice.id())));
  }
}
