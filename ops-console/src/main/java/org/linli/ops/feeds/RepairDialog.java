package org.linli.ops.feeds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.UUID;
import org.linli.access.boundary.Refusal;
import org.linli.feeds.boundary.DeadLetterDesk;
import org.linli.feeds.boundary.FeedHealth;
import org.linli.feeds.entity.DeadLetterText;
import org.linli.feeds.entity.LetterRepair;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;
import org.linli.ops.Outcome;

/**
 * One message that could not be taken, as text: tried, repaired, sent again or put aside. What is
 * repaired is kept before it is sent.
 */
final class RepairDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 400;

  private final transient DeadLetterDesk desk;
  private final transient FeedHealth feeds;
  private final transient Command done;
  private final transient DeadLetterText letter;
  private final TextArea text = new TextArea(Say.text("ops.letter.text"));
  private final TextField reason = new TextField(Say.text("ops.letter.aside.reason"));
  private final PreviewPart preview = new PreviewPart();
  private final Outcome outcome = new Outcome();
  private int repairs;

  private RepairDialog(DeadLetterDesk desk, FeedHealth feeds, UUID id, Command done) {
    this.desk = desk;
    this.feeds = feeds;
    this.done = done;
    this.letter = desk.get(id);
    this.repairs = letter.letter().repairs();
    setHeaderTitle(Say.text("ops.letter.repair.title", letter.letter().device()));
    setWidth("min(62rem, 96vw)");
    text.setWidthFull();
    text.setMinRows(6);
    text.setMaxRows(18);
    text.setValue(letter.payload());
    reason.setWidthFull();
    reason.setMaxLength(LONGEST_REASON);
    add(
        new Paragraph(
            Say.wordOr("dead-letter.", letter.letter().reason())
                + " · "
                + letter.letter().detail()),
        text);
    if (letter.original() != null) {
      add(new Details(Say.text("ops.letter.original"), new Pre(letter.original())));
    }
    add(preview, reason, outcome);
    var save = new Button(Say.text("ops.letter.save"), click -> save(false));
    var send = new Button(Say.text("ops.letter.save-send"), click -> save(true));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter()
        .add(
            new Button(Say.text("ops.close"), click -> close()),
            new Button(Say.text("ops.letter.aside"), click -> setAside()),
            new Button(Say.text("ops.letter.try"), click -> attempt()),
            save,
            send);
    preview.show(desk.preview(id, null));
  }

  /** Opens it, or says why it cannot be looked at. */
  static void open(DeadLetterDesk desk, FeedHealth feeds, UUID id, Command done) {
    try {
      new RepairDialog(desk, feeds, id, done).open();
    } catch (Refusal refusal) {
      Notes.failed(Say.problem(refusal));
    }
  }

  private UUID id() {
    return letter.letter().id();
  }

  private void attempt() {
    try {
      preview.show(desk.preview(id(), text.getValue()));
      outcome.setText("");
    } catch (Refusal refusal) {
      outcome.setText(Say.problem(refusal));
    }
  }

  /** Two steps, each committed by itself: what breaks between them leaves the repaired message. */
  private void save(boolean sending) {
    outcome.of(
        () -> {
          if (!text.getValue().equals(letter.payload()) || repairs > letter.letter().repairs()) {
            var repaired = desk.repair(id(), new LetterRepair(text.getValue(), repairs));
            repairs = repaired.repairs();
            preview.show(repaired.preview());
          }
          if (sending) {
            feeds.replay(id());
          }
          return Say.text(sending ? "ops.letter.done" : "ops.letter.saved");
        },
        () -> {
          if (sending) {
            close();
          }
          done.execute();
        });
  }

  private void setAside() {
    outcome.of(
        "ops.letter.aside.done",
        () -> desk.setAside(id(), reason.getValue()),
        () -> {
          close();
          done.execute();
        });
  }
}
