package org.linli.ui.documents;

import com.vaadin.flow.component.html.Div;
import org.linli.documents.boundary.DocumentSheets;
import org.linli.documents.boundary.Documents;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.look.part.Downloads;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** One paper: what is known of it, whether it is still what was issued, and its files. */
final class PaperDialog {

  private PaperDialog() {}

  static void open(
      Speech speech,
      Documents documents,
      Downloads downloads,
      PaperRow row,
      boolean mayVoid,
      Runnable after) {
    var proof = documents.prove(row.id());
    var facts =
        new Facts()
            .fact(Say.text("papers.number"), row.number())
            .fact(Say.text("papers.kind"), DocumentSheets.kind(row.kind(), Say.locale()))
            .fact(Say.text("papers.organisation"), row.organisation())
            .fact(Say.text("papers.issued-at"), Say.time(row.issuedAt()))
            .fact(Say.text("papers.issuer"), row.issuedBy())
            .fact(Say.text("papers.matter"), row.matter() == null ? Say.none() : row.matter())
            .fact(Say.text("papers.keep"), keep(row))
            .fact(Say.text("papers.code"), row.code())
            .fact(
                Say.text("papers.proof"),
                new StatusChip(
                    Say.text(proof.isGenuine() ? "papers.genuine" : "papers.not-genuine"),
                    proof.isGenuine() ? Tone.GOOD : Tone.CRITICAL));
    if (row.state() == PaperState.VOID) {
      facts.fact(
          Say.text("papers.void-reason"),
          Say.text("papers.void-line", Say.time(row.voidAt()), row.voidBy(), row.voidReason()));
    }
    var files = new Div();
    files.addClassName("tools");
    for (var form : FileKind.values()) {
      files.add(
          downloads.link(
              Say.text("papers.file." + form.ending()),
              () -> {
                var file = documents.file(row.id(), form);
                return new Downloads.Content(file.name(), file.type(), file.content());
              }));
    }
    var ask = new Ask(speech, row.title()).with(facts, files);
    if (mayVoid && row.state() == PaperState.VALID) {
      ask.answer(
          Say.text("papers.void"),
          () -> {
            Ask.note(
                speech,
                Say.text("papers.void"),
                Say.text("papers.void-why"),
                note -> {
                  documents.declareVoid(row.id(), note);
                  after.run();
                });
            return true;
          });
    }
    ask.open();
  }

  static String keep(PaperRow row) {
    return row.keepUntil() == null ? Say.text("papers.for-ever") : row.keepUntil().toString();
  }
}
