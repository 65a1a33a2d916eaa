package org.linli.ui.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import org.linli.exchange.boundary.ExchangeFiles;
import org.linli.exchange.boundary.FileDetail;
import org.linli.exchange.boundary.FilePart;
import org.linli.exchange.entity.FileState;
import org.linli.look.part.Downloads;
import org.linli.look.part.StatusChip;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** What a file is made of; for whom it was made, with links to fetch its parts. */
final class FileDialog {

  private static final int SHOWN = 200;

  private final Speech speech;
  private final ExchangeFiles files;
  private final Downloads downloads;
  private final Dialog dialog;

  /**
   * @param fetches whether who asks may fetch what was made for it
   */
  FileDialog(
      Speech speech, ExchangeFiles files, Downloads downloads, FileDetail detail, boolean fetches) {
    this.speech = speech;
    this.files = files;
    this.downloads = downloads;
    var row = detail.row();
    dialog = new Dialog(speech.say("exchange.files.of", row.recipient()));
    dialog.setWidth("44rem");
    var list =
        new Div(
            new Facts()
                .fact(
                    speech.say("exchange.what"),
                    Say.wordOr("Asset.", row.asset()) + " · " + Say.word(row.purpose()))
                .fact(
                    speech.say("exchange.community"),
                    row.community() == null ? row.tenant() : row.community())
                .fact(
                    speech.say("exchange.fields"),
                    row.fields().isEmpty() ? Say.none() : String.join(", ", row.fields()))
                .fact(
                    speech.say("exchange.filters"),
                    row.filters().isEmpty() ? Say.none() : String.join("; ", row.filters()))
                .fact(speech.say("exchange.form"), Say.word(row.shape()))
                .fact(speech.say("exchange.files.watermark"), row.watermark())
                .fact(speech.say("exchange.files.kept"), Say.time(row.expiresAt()))
                .fact(
                    speech.say("exchange.files.mark"),
                    row.mark() == null || !row.mine() ? Say.none() : row.mark()));
    list.addClassName("linli-form");
    var fetchable = fetches && row.mine() && row.state() == FileState.DONE;
    if (row.mine() && row.mark() != null) {
      list.add(
          downloads.link(
              speech.say("exchange.files.manifest"),
              () ->
                  new Downloads.Content(
                      row.asset() + "-manifest.json",
                      "application/json",
                      files.manifest(row.id()).text().getBytes(StandardCharsets.UTF_8))));
    }
    detail.parts().stream().limit(SHOWN).forEach(part -> list.add(line(detail, part, fetchable)));
    dialog.add(list);
    dialog.getFooter().add(new Button(speech.say("exchange.close"), click -> dialog.close()));
  }

  void open() {
    dialog.open();
  }

  private Div line(FileDetail detail, FilePart part, boolean fetchable) {
    var line = new Div(StatusChip.of(part.outcome()));
    if (fetchable) {
      line.add(
          downloads.link(
              part.name(),
              () -> {
                var fetched = files.fetch(detail.row().id(), part.number());
                return new Downloads.Content(part.name(), fetched.mediaType(), fetched.content());
              }));
    } else {
      line.add(new Span(" " + part.name()));
    }
    var facts =
        new Span(
            " · "
                + speech.say("exchange.volume.of", part.rows(), part.bytes())
                + " · "
                + BasisWords.line(part.basis())
                + " · "
                + speech.say("exchange.files.fetched", part.fetches()));
    facts.addClassName("wrap");
    line.add(facts);
    return line;
  }
}
