package org.linli.ui.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.boundary.PageRequest;
import org.linli.documents.boundary.Documents;
import org.linli.documents.boundary.Dossiers;
import org.linli.documents.entity.AttachmentDraft;
import org.linli.documents.entity.DossierDetail;
import org.linli.documents.entity.DossierState;
import org.linli.documents.entity.PaperFile;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.look.part.Downloads;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PaperField;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Verb;

/** One dossier: what lies in it, what is laid in, and the volume as a file. */
final class DossierDialog {

  private static final int SHORT = 16;

  private final Speech speech;
  private final Dossiers dossiers;
  private final Documents documents;
  private final Downloads downloads;
  private final boolean mayWrite;
  private final Runnable after;
  private final Div content = new Div();

  DossierDialog(
      Speech speech,
      Dossiers dossiers,
      Documents documents,
      Downloads downloads,
      boolean mayWrite,
      Runnable after) {
    this.speech = speech;
    this.dossiers = dossiers;
    this.documents = documents;
    this.downloads = downloads;
    this.mayWrite = mayWrite;
    this.after = after;
  }

  void open(UUID id) {
    var detail = dossiers.get(id);
    fill(detail);
    var ask = new Ask(speech, detail.dossier().number() + " " + detail.dossier().title());
    ask.setWidth("50rem");
    ask.with(content)
        .with(
            link("dossier.zip", () -> dossiers.zip(id)),
            link("dossier.pdf", () -> dossiers.pdf(id)))
        .open();
  }

  private Component link(String key, java.util.function.Supplier<PaperFile> made) {
    return downloads.link(
        Say.text(key),
        () -> {
          var file = made.get();
          return new Downloads.Content(file.name(), file.type(), file.content());
        });
  }

  private void fill(DossierDetail detail) {
    content.removeAll();
    var table =
        new Table(
            Say.text("dossier.position"),
            Say.text("dossier.item"),
            Say.text("dossier.added"),
            Say.text("dossier.digest"));
    for (var item : detail.items()) {
      table.row(
          item.position(),
          item.title(),
          Say.time(item.addedAt()),
          item.sha256().substring(0, SHORT) + "…");
    }
    content.add(table.orSay(Say.text("dossier.nothing")));
    if (mayWrite && detail.dossier().state() == DossierState.OPEN) {
      content.add(papers(detail.dossier().id()), attachment(detail.dossier().id()));
      content.add(
          Verb.framed(
              Say.text("dossier.file"),
              () ->
                  Ask.sure(
                      speech,
                      Say.text("dossier.file"),
                      Say.text("dossier.file-hint"),
                      () ->
                          done(
                              detail.dossier().id(), () -> dossiers.file(detail.dossier().id())))));
    }
  }

  private Component papers(UUID id) {
    var choice = new ComboBox<PaperRow>(Say.text("dossier.choose"));
    choice.setItemLabelGenerator(row -> row.number() + " " + row.title());
    choice.setItems(this::found);
    var add =
        Verb.framed(
            Say.text("dossier.add-paper"),
            () -> {
              if (choice.getValue() != null) {
                done(id, () -> dossiers.addPaper(id, choice.getValue().id()));
              }
            });
    return tools(choice, add);
  }

  private Stream<PaperRow> found(Query<PaperRow, String> query) {
    var page = new PageRequest(query.getOffset(), query.getLimit(), query.getFilter().orElse(null));
    return documents.list(PaperQuery.ALL, page).items().stream();
  }

  private Component attachment(UUID id) {
    var title = new TextField(Say.text("dossier.attachment"));
    title.setMaxLength(200);
    var paper = new PaperField(speech);
    var add =
        Verb.framed(
            Say.text("dossier.add-attachment"),
            () ->
                done(
                    id,
                    () ->
                        dossiers.addAttachment(
                            id, new AttachmentDraft(title.getValue(), paper.paper()))));
    return tools(title, paper, add);
  }

  private static Div tools(Component... parts) {
    var tools = new Div(parts);
    tools.addClassName("tools");
    return tools;
  }

  private void done(UUID id, Runnable deed) {
    if (Deed.attempt(Say.text("papers.saved"), deed)) {
      fill(dossiers.get(id));
      after.run();
    }
  }
}
