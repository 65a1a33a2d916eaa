package org.linli.ui.apis;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.ApiQuery;
import org.linli.apis.boundary.ApiRow;
import org.linli.apis.boundary.ApiSheet;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.GroupRow;
import org.linli.apis.entity.ApiState;
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

/** What can be called: the catalogue of interfaces, and for the bureau the hand on it. */
@Route(value = "apis", layout = MainLayout.class)
@Needs(
    value = "apis:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(title = "apis.title", icon = VaadinIcon.PLUG, group = NavGroup.OPENNESS, order = 60)
public class ApisView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Apis apis;
  private final PagedGrid<ApiRow> grid;
  private final Select<GroupRow> group = new Select<>();
  private final Select<ApiState> state = new Select<>();
  private final boolean writes = SignedIn.may("apis:write");

  @Inject
  public ApisView(Apis apis, Downloads downloads) {
    super("apis");
    this.apis = apis;
    grid = new PagedGrid<>(say("apis.title"), say("apis.none"), page -> apis.list(query(), page));
    grid.text(say("apis.what"), ApiRow::title).setFlexGrow(1);
    grid.text(say("apis.group"), row -> row.groupName().in(speech().locale()));
    grid.text(
        say("apis.address"), row -> row.outside() ? row.path() : row.verb() + " " + row.path());
    grid.text(say("apis.permissions"), row -> String.join(" ", row.permissions()));
    grid.parts(say("apis.state"), ApisView::chips);
    grid.actions(say("apis.actions"), this::verbs);
    var search = new SearchField(say("apis.search"), grid);
    group.setLabel(say("apis.group"));
    group.setEmptySelectionAllowed(true);
    group.setEmptySelectionCaption(say("apis.all"));
    group.setItemLabelGenerator(
        row ->
            row == null ? say("apis.all") : row.name().in(speech().locale()) + " · " + row.apis());
    group.setItems(apis.groups());
    group.addValueChangeListener(change -> grid.refresh());
    state.setLabel(say("apis.state"));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(say("apis.all"));
    state.setItemLabelGenerator(word -> word == null ? say("apis.all") : Say.word(word));
    state.setItems(ApiState.values());
    state.setVisible(writes);
    state.addValueChangeListener(change -> grid.refresh());
    var tools = new Tools(search, group, state).end(grid.excel(downloads, ApiSheet.SHEET));
    if (writes) {
      var groups =
          new Button(
              say("apis.groups"), click -> new GroupsDialog(speech(), apis, this::anew).open());
      groups.setId("groups");
      var enter =
          new Button(
              say("apis.enter"),
              VaadinIcon.PLUS.create(),
              click -> new OutsideDialog(speech(), apis, this::anew).open());
      enter.setId("enter");
      enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(groups, enter);
    }
    add(tools, grid, source("apis"));
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }

  private void anew() {
    group.setItems(apis.groups());
    grid.refresh();
  }

  private ApiQuery query() {
    return new ApiQuery(
        group.getValue() == null ? null : group.getValue().id(), state.getValue(), null, null);
  }

  private static Span chips(ApiRow row) {
    var chips =
        new Span(
            new StatusChip(
                Say.word(row.state()),
                switch (row.state()) {
                  case OPEN -> Tone.GOOD;
                  case HIDDEN -> Tone.NEUTRAL;
                  case CLOSED -> Tone.CRITICAL;
                }));
    if (row.outside()) {
      chips.add(new StatusChip(Say.text("apis.outside"), Tone.NOTICE));
    } else if (!row.held()) {
      chips.add(new StatusChip(Say.text("apis.not-held"), Tone.NEUTRAL));
    }
    chips.addClassName("chips");
    return chips;
  }

  private Span verbs(ApiRow row) {
    var verbs = new Span();
    if (!row.outside()) {
      verbs.add(
          verb(
              "apis.describe",
              () -> new DescriptionDialog(speech(), apis.describe(row.id())).open()));
    }
    if (writes) {
      verbs.add(
          verb("apis.change", () -> new ChangeApiDialog(speech(), apis, row, this::anew).open()));
    }
    return verbs;
  }
}
