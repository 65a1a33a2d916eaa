package org.linli.ui.documents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.linli.documents.boundary.Documents;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.SealRow;
import org.linli.documents.entity.SealState;
import org.linli.documents.entity.TemplateRow;
import org.linli.look.part.Downloads;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Chooses a template, fills it in, looks at the preview, and issues the paper. */
final class IssueDialog {

  private final Documents documents;
  private final Select<TemplateRow> kind = new Select<>();
  private final Select<SealRow> seal = new Select<>();
  private final TextField matter = new TextField();
  private final Div fields = new Div();

  /** Kept until the paper is there, so that a second press brings no second number. */
  private final UUID request = UUID.randomUUID();

  private PaperForm form;

  private IssueDialog(Documents documents, List<TemplateRow> templates, List<SealRow> seals) {
    this.documents = documents;
    kind.setLabel(Say.text("papers.kind"));
    kind.setItems(templates);
    kind.setItemLabelGenerator(row -> row.template().name().in(Say.locale()));
    kind.addValueChangeListener(change -> chosen(change.getValue()));
    seal.setLabel(Say.text("papers.seal"));
    seal.setItems(seals.stream().filter(row -> row.state() == SealState.ACTIVE).toList());
    seal.setItemLabelGenerator(
        row -> row == null ? Say.text("papers.no-seal") : row.name() + " · " + row.organisation());
    seal.setEmptySelectionAllowed(true);
    seal.setEmptySelectionCaption(Say.text("papers.no-seal"));
    matter.setLabel(Say.text("papers.matter"));
    matter.setHelperText(Say.text("papers.matter-hint"));
    matter.setMaxLength(120);
  }

  static void open(
      Speech speech,
      Documents documents,
      Downloads downloads,
      List<TemplateRow> templates,
      List<SealRow> seals,
      Runnable after) {
    var dialog = new IssueDialog(documents, templates, seals);
    var ask =
        new Ask(speech, Say.text("papers.issue"))
            .with(dialog.kind, dialog.seal, dialog.matter, dialog.fields)
            .with(downloads.link(Say.text("papers.preview"), dialog::preview));
    ask.setWidth("46rem");
    ask.answer(
            Say.text("papers.issue-it"),
            () -> {
              var done = dialog.issue();
              after.run();
              return done;
            })
        .open();
  }

  private void chosen(TemplateRow row) {
    form = new PaperForm(row.template());
    fields.removeAll();
    fields.add(form);
  }

  private PaperDraft draft() {
    return new PaperDraft(
        request,
        kind.getValue() == null ? null : kind.getValue().template().kind(),
        seal.getValue() == null ? null : seal.getValue().id(),
        matter.getValue(),
        form == null ? List.of() : form.values());
  }

  private Downloads.Content preview() {
    var file = documents.preview(draft());
    return new Downloads.Content(file.name(), file.type(), file.content());
  }

  private boolean issue() {
    var paper = Deed.asked(() -> documents.issue(draft()));
    if (paper != null) {
      Notes.done(Say.text("papers.issued", paper.number()));
    }
    return paper != null;
  }
}
