package org.linli.ui.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.documents.boundary.DocumentSheets;
import org.linli.documents.boundary.Documents;
import org.linli.documents.boundary.Dossiers;
import org.linli.documents.entity.DossierDraft;
import org.linli.documents.entity.DossierRow;
import org.linli.documents.entity.DossierState;
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
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** The dossiers of the community. */
@Route(value = "community/dossiers", layout = MainLayout.class)
@Needs(value = "dossiers:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.dossiers.title",
    icon = VaadinIcon.ARCHIVE,
    group = NavGroup.REGISTER,
    order = 21)
public class DossiersView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Dossiers dossiers;
  private final transient Documents documents;
  private final transient Downloads downloads;
  private final transient Caller caller;
  private final Select<DossierState> state = new Select<>();
  private final PagedGrid<DossierRow> list;

  @Inject
  public DossiersView(Dossiers dossiers, Documents documents, Scopes scopes, Downloads downloads) {
    super("community.dossiers");
    this.dossiers = dossiers;
    this.documents = documents;
    this.downloads = downloads;
    caller = scopes.caller();
    list =
        new PagedGrid<>(
            say("dossier.list"),
            say("empty.dossiers"),
            page -> dossiers.list(state.getValue(), page));
    list.setHeight("34rem");
    columns();
    state.setLabel(say("papers.state"));
    state.setItems(DossierState.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(say("list.all"));
    state.setItemLabelGenerator(item -> item == null ? say("list.all") : Say.word(item));
    state.addValueChangeListener(change -> refresh());
    if (caller.may("dossiers:write")) {
      var open = new Button(say("dossier.open"), VaadinIcon.PLUS.create(), click -> open());
      open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(open);
    }
    add(
        new Tools(state, new SearchField(say("list.search"), list)),
        new Panel(say("dossier.list"), list)
            .actions(list.excel(downloads, DocumentSheets.DOSSIERS)),
        source("documents"));
  }

  private void columns() {
    list.text(say("dossier.number"), DossierRow::number);
    list.text(say("dossier.title"), DossierRow::title);
    list.text(say("papers.matter"), row -> row.matter() == null ? Say.none() : row.matter());
    list.text(say("dossier.items"), row -> String.valueOf(row.items()));
    list.text(say("dossier.made"), row -> Say.time(row.madeAt()));
    list.parts(
        say("papers.state"),
        row ->
            new StatusChip(
                Say.word(row.state()),
                row.state() == DossierState.SEALED ? Tone.GOOD : Tone.NEUTRAL));
    list.actions(
        say("papers.deed"),
        row ->
            verb(
                "papers.show",
                () ->
                    new DossierDialog(
                            speech(),
                            dossiers,
                            documents,
                            downloads,
                            caller.may("dossiers:write"),
                            this::refresh)
                        .open(row.id())));
  }

  private void open() {
    var number = new TextField(say("dossier.number"));
    number.setMaxLength(80);
    var title = new TextField(say("dossier.title"));
    title.setMaxLength(200);
    title.setWidthFull();
    var matter = new TextField(say("papers.matter"));
    matter.setMaxLength(120);
    new Ask(speech(), say("dossier.open"))
        .with(number, title, matter)
        .answer(
            say("papers.save"),
            () ->
                Deed.attempt(
                    say("papers.saved"),
                    () -> {
                      dossiers.open(
                          new DossierDraft(number.getValue(), title.getValue(), matter.getValue()));
                      refresh();
                    }))
        .open();
  }

  @Override
  protected void refresh() {
    list.refresh();
  }
}
