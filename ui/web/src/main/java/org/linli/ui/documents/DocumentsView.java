package org.linli.ui.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.documents.boundary.DocumentSheets;
import org.linli.documents.boundary.Documents;
import org.linli.documents.boundary.Seals;
import org.linli.documents.boundary.Templates;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.documents.entity.TemplateRow;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** The register of papers, and the place where they are issued. */
@Route(value = "community/documents", layout = MainLayout.class)
@Needs(value = "documents:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.documents.title",
    icon = VaadinIcon.FILE_TEXT_O,
    group = NavGroup.REGISTER,
    order = 20)
public class DocumentsView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Documents documents;
  private final transient Templates templates;
  private final transient Seals seals;
  private final transient Downloads downloads;
  private final transient Caller caller;
  private final Select<TemplateRow> kind = new Select<>();
  private final Select<PaperState> state = new Select<>();
  private final PagedGrid<PaperRow> list;

  @Inject
  public DocumentsView(
      Documents documents, Templates templates, Seals seals, Scopes scopes, Downloads downloads) {
    super("community.documents");
    this.documents = documents;
    this.templates = templates;
    this.seals = seals;
    this.downloads = downloads;
    caller = scopes.caller();
    list =
        new PagedGrid<>(
            say("papers.register"), say("empty.documents"), page -> documents.list(query(), page));
    list.setHeight("34rem");
    columns();
    if (caller.may("documents:issue")) {
      actions(issue());
    }
    add(
        tools(),
        new Panel(say("papers.register"), list)
            .actions(list.excel(downloads, DocumentSheets.PAPERS)),
        source("documents"));
  }

  private Button issue() {
    var issue =
        new Button(
            say("papers.issue"),
            VaadinIcon.PLUS.create(),
            click ->
                IssueDialog.open(
                    speech(), documents, downloads, templates.list(), seals.list(), this::refresh));
    issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    issue.setId("issue");
    return issue;
  }

  private Tools tools() {
    kind.setLabel(say("papers.kind"));
    kind.setItems(templates.list());
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(say("list.all"));
    kind.setItemLabelGenerator(
        row -> row == null ? say("list.all") : row.template().name().in(Say.locale()));
    kind.addValueChangeListener(change -> refresh());
    state.setLabel(say("papers.state"));
    state.setItems(PaperState.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(say("list.all"));
    state.setItemLabelGenerator(item -> item == null ? say("list.all") : Say.word(item));
    state.addValueChangeListener(change -> refresh());
    return new Tools(kind, state, new SearchField(say("list.search"), list));
  }

  private PaperQuery query() {
    var chosen = kind.getValue();
    return new PaperQuery(
        chosen == null ? null : chosen.template().kind(), state.getValue(), null, null, null);
  }

  private void columns() {
    list.text(say("papers.number"), PaperRow::number);
    list.text(say("papers.kind"), row -> DocumentSheets.kind(row.kind(), Say.locale()));
    list.text(say("papers.matter"), row -> row.matter() == null ? Say.none() : row.matter());
    list.text(say("papers.organisation"), PaperRow::organisation);
    list.text(say("papers.issued-at"), row -> Say.time(row.issuedAt()));
    list.text(say("papers.issuer"), PaperRow::issuedBy);
    list.text(say("papers.keep"), PaperDialog::keep);
    list.parts(
        say("papers.state"),
        row ->
            new StatusChip(
                Say.word(row.state()), row.state() == PaperState.VALID ? Tone.GOOD : Tone.WARNING));
    list.actions(
        say("papers.deed"),
        row ->
            verb(
                "papers.show",
                () ->
                    PaperDialog.open(
                        speech(),
                        documents,
                        downloads,
                        row,
                        caller.may("documents:void"),
                        this::refresh)));
  }

  @Override
  protected void refresh() {
    list.refresh();
  }
}
