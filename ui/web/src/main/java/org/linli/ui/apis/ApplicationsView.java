package org.linli.ui.apis;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.Admissions;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.ApplicationQuery;
import org.linli.apis.boundary.ApplicationRow;
import org.linli.apis.boundary.ApplicationSheet;
import org.linli.apis.boundary.Applications;
import org.linli.apis.entity.ApplicationState;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** Applications: the own ones to keep, and for who admits them the others to decide on. */
@Route(value = "apis/applications", layout = MainLayout.class)
@Needs(
    value = "applications:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(title = "applications.title", icon = VaadinIcon.CUBES, group = NavGroup.OPENNESS, order = 61)
public class ApplicationsView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient ApplicationDesk desk;
  private final PagedGrid<ApplicationRow> grid;
  private final Select<ApplicationState> state = new Select<>();

  @Inject
  public ApplicationsView(
      Applications applications, Admissions admissions, Apis apis, Downloads downloads) {
    super("applications");
    grid =
        new PagedGrid<>(
            say("applications.title"),
            say("applications.none"),
            page -> applications.list(new ApplicationQuery(state.getValue(), null), page));
    desk = new ApplicationDesk(speech(), applications, admissions, apis, grid::refresh);
    grid.text(say("applications.name"), ApplicationRow::name).setFlexGrow(1);
    grid.text(
        say("applications.kind"),
        row ->
            Say.word(row.kind())
                + " · "
                + Say.word(row.environment())
                + (row.organisation() == null ? "" : " · " + row.organisation()));
    grid.text(say("applications.contact"), row -> row.contact() + " " + row.contactPhone());
    grid.parts(say("applications.state"), this::chips);
    grid.text(say("applications.since"), row -> Say.time(row.stateSince()));
    grid.actions(say("apis.actions"), this::verbs);
    var search = new SearchField(say("apis.search"), grid);
    state.setLabel(say("applications.state"));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(say("apis.all"));
    state.setItemLabelGenerator(word -> word == null ? say("apis.all") : Say.word(word));
    state.setItems(ApplicationState.values());
    state.addValueChangeListener(change -> grid.refresh());
    var tools = new Tools(search, state).end(grid.excel(downloads, ApplicationSheet.SHEET));
    if (SignedIn.may("applications:write")) {
      var draft =
          new Button(
              say("applications.draft"),
              VaadinIcon.PLUS.create(),
              click -> new DraftDialog(speech(), applications, null, grid::refresh).open());
      draft.setId("draft");
      draft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(draft);
    }
    add(tools, grid, source("apis"));
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }

  private Span chips(ApplicationRow row) {
    var chips =
        new Span(
            new StatusChip(
                Say.word(row.state()),
                switch (row.state()) {
                  case ADMITTED -> Tone.GOOD;
                  case APPLIED -> Tone.WARNING;
                  case SUSPENDED -> Tone.CRITICAL;
                  case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
                }));
    if (row.mine()) {
      chips.add(new StatusChip(say("applications.mine"), Tone.NOTICE));
    }
    if (row.asked() > 0 && row.state() == ApplicationState.ADMITTED) {
      chips.add(new StatusChip(say("applications.asked", row.asked()), Tone.WARNING));
    }
    chips.addClassName("chips");
    return chips;
  }

  private Button verbs(ApplicationRow row) {
    var open = new Button(say("applications.open"), click -> desk.open(row.id()));
    open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return open;
  }
}
