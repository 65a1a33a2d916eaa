package org.linli.ui.assurance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.assurance.boundary.DeviceAges;
import org.linli.assurance.boundary.RegisterFiles;
import org.linli.assurance.boundary.RegisterPapers;
import org.linli.assurance.boundary.RegisterSheets;
import org.linli.assurance.boundary.SecurityRegister;
import org.linli.assurance.entity.RecordQuery;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.RegisterKind;
import org.linli.assurance.entity.SecurityRecord;
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
import org.linli.ui.parts.LoadDialog;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** Entries of the own register, how its kinds stand, and the sums of those below. */
@Route(value = "security-register", layout = MainLayout.class)
@Needs(
    value = "assurance:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(title = "assurance.title", icon = VaadinIcon.SHIELD, group = NavGroup.OVERSIGHT, order = 67)
public class SecurityRegisterView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient SecurityRegister register;
  private final transient RegisterPapers papers;
  private final transient RegisterFiles files;
  private final transient Downloads downloads;
  private final transient Scopes scopes;
  private final transient Caller caller;
  private final Select<RegisterKind> kind = new Select<>();
  private final Select<RecordState> state = new Select<>();
  private final FiguresPart figures;
  private final Div apart = new Div();
  private PagedGrid<SecurityRecord> list;

  @Inject
  public SecurityRegisterView(
      SecurityRegister register,
      RegisterPapers papers,
      RegisterFiles files,
      DeviceAges ages,
      Scopes scopes,
      Downloads downloads) {
    super("assurance");
    this.register = register;
    this.papers = papers;
    this.files = files;
    this.downloads = downloads;
    this.scopes = scopes;
    this.caller = scopes.caller();
    figures = new FiguresPart(register, downloads);
    if (keeps()) {
      add(entries());
    }
    add(figures, apart);
    if (caller.tenant().isPresent()) {
      apart.add(new AgesPart(ages, downloads, writes(), this::refresh));
    }
    refresh();
  }

  /** Districts and streets keep none. */
  private boolean keeps() {
    return caller.tier() != Tier.DISTRICT && caller.tier() != Tier.STREET;
  }

  private boolean writes() {
    return keeps() && caller.may("assurance:write");
  }

  private Panel entries() {
    filter();
    list = grid();
    var panel =
        new Panel(
            say("assurance.entries"),
            new Tools(kind, state, new SearchField(say("assurance.search"), list)),
            list,
            source("assurance"));
    panel.actions(list.excel(downloads, RegisterSheets.RECORDS));
    if (writes()) {
      actions(load(), make());
    }
    return panel;
  }

  private void filter() {
    kind.setLabel(say("assurance.kind"));
    kind.setItems(register.kinds());
    kind.setItemLabelGenerator(
        one -> one == null ? say("assurance.all") : one.name().in(Say.locale()));
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(say("assurance.all"));
    kind.addValueChangeListener(change -> list.refresh());
    state.setLabel(say("assurance.state"));
    state.setItems(RecordState.values());
    state.setItemLabelGenerator(one -> one == null ? say("assurance.all") : Say.word(one));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(say("assurance.all"));
    state.addValueChangeListener(change -> list.refresh());
  }

  private PagedGrid<SecurityRecord> grid() {
    var grid =
        new PagedGrid<SecurityRecord>(
            say("assurance.entries"), say("assurance.none"), page -> register.list(query(), page));
    grid.text(say("assurance.kind"), row -> RegisterSheets.name(row.kind(), Say.locale()));
    grid.text(say("assurance.subject"), SecurityRecord::subject);
    grid.text(say("assurance.responsible"), SecurityRecord::responsible);
    grid.text(say("assurance.happened"), row -> row.happenedOn().toString());
    grid.text(
        say("assurance.due"), row -> row.dueOn() == null ? Say.none() : row.dueOn().toString());
    grid.parts(say("assurance.state"), SecurityRegisterView::chips);
    grid.actions(say("assurance.deed"), row -> verb("assurance.open", () -> open(row)));
    return grid;
  }

  private RecordQuery query() {
    return new RecordQuery(
        kind.getValue() == null ? null : kind.getValue().id(), state.getValue(), null, false);
  }

  private static Component chips(SecurityRecord row) {
    var chips = new Span(new StatusChip(Say.word(row.state()), tone(row.state())));
    if (row.stands() && !row.shortOf().isEmpty()) {
      chips.add(new StatusChip(Say.text("assurance.short"), Tone.WARNING));
    }
    return chips;
  }

  static Tone tone(RecordState state) {
    return switch (state) {
      case OVERDUE -> Tone.CRITICAL;
      case DUE -> Tone.WARNING;
      case IN_FORCE -> Tone.GOOD;
      case DRAFT, CLOSED -> Tone.NEUTRAL;
    };
  }

  private Button make() {
    var make =
        new Button(
            say("assurance.make"),
            VaadinIcon.PLUS.create(),
            click -> new RecordDialog(speech(), register, null, this::refresh).open());
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return make;
  }

  private Button load() {
    var locale = Say.locale();
    return new Button(
        say("assurance.import"),
        VaadinIcon.UPLOAD_ALT.create(),
        click ->
            new LoadDialog(
                    "security-register",
                    scopes,
                    () -> files.template(locale),
                    bytes -> files.load(bytes, false),
                    this::refresh)
                .open());
  }

  private void open(SecurityRecord row) {
    new RecordSheet(speech(), register, papers, downloads, row.id(), writes(), this::refresh)
        .open();
  }

  @Override
  protected final void refresh() {
    if (list != null) {
      list.refresh();
    }
    figures.look();
  }
}
