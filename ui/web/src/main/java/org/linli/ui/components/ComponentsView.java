package org.linli.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.components.boundary.ComponentFiles;
import org.linli.components.boundary.ComponentRow;
import org.linli.components.boundary.ComponentSheet;
import org.linli.components.boundary.Components;
import org.linli.components.boundary.HealthNotice;
import org.linli.components.boundary.HealthNotices;
import org.linli.components.entity.ComponentType;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.LoadDialog;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/** What is plugged in: whose it is, how it is, and how much it is called from here. */
@Route(value = "components", layout = MainLayout.class)
@Needs(
    value = "components:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(title = "components.title", icon = VaadinIcon.PLUG, group = NavGroup.OPENNESS, order = 60)
public class ComponentsView extends Screen {

  private final transient Components components;
  private final transient OperationPacks scenarios;
  private final PagedGrid<ComponentRow> grid;
  private final transient HealthNotices notices;
  private final Div told = new Div();
  private final boolean writes = SignedIn.may("components:write");
  private final boolean admits = SignedIn.may("components:admit");

  @Inject
  public ComponentsView(
      Components components,
      ComponentFiles files,
      HealthNotices notices,
      OperationPacks scenarios,
      Downloads downloads,
      Scopes scopes) {
    super("components");
    this.notices = notices;
    this.components = components;
    this.scenarios = scenarios;
    var types =
        components.types().stream()
            .collect(Collectors.toMap(ComponentType::id, ComponentType::name));
    grid = new PagedGrid<>(say("components.title"), say("components.none"), components::list);
    grid.text(say("components.name"), ComponentRow::name);
    grid.text(
        say("components.type"),
        row -> types.containsKey(row.type()) ? Say.text(types.get(row.type())) : row.type());
    grid.text(say("components.organisation"), ComponentRow::organisationName);
    grid.text(say("components.number"), ComponentRow::number);
    grid.parts(say("components.state"), row -> Chips.of(row.state()));
    grid.parts(say("components.health"), row -> Chips.of(row.health(), row.fault()));
    grid.text(
        say("components.calls"),
        row ->
            row.failed() == 0
                ? Say.number(row.calls())
                : say("components.calls.of", row.calls(), row.failed()));
    grid.text(say("components.last"), row -> row.lastAt() == null ? "" : Say.time(row.lastAt()));
    grid.actions(say("components.actions"), this::verbs);
    var search = new SearchField(say("components.search"), grid);
    var tools = new Tools(search).end(grid.excel(downloads, ComponentSheet.SHEET));
    if (writes) {
      var propose =
          new Button(
              say("components.propose"),
              VaadinIcon.PLUS.create(),
              click -> ProposeDialog.fresh(speech(), components, scenarios, grid::refresh).open());
      propose.setId("propose");
      propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      var locale = Say.locale();
      var load =
          new Button(
              say("components.import"),
              VaadinIcon.UPLOAD_ALT.create(),
              click ->
                  new LoadDialog(
                          "components",
                          scopes,
                          () -> files.template(locale),
                          bytes -> files.load(bytes, false),
                          this::refresh)
                      .open());
      load.setId("import-components");
      actions(load, propose);
    }
    add(told, tools, grid, source("components"));
    tell();
  }

  @Override
  protected void refresh() {
    grid.refresh();
    tell();
  }

  /** What fell ill or got well stands above all until somebody took note of it. */
  private void tell() {
    told.removeAll();
    var open = writes ? notices.open() : List.<HealthNotice>of();
    told.setVisible(!open.isEmpty());
    if (open.isEmpty()) {
      return;
    }
    var table =
        new Table(
            say("components.name"),
            say("components.health"),
            say("components.since"),
            say("components.actions"));
    open.forEach(
        notice ->
            table.row(
                new Span(notice.name() + " " + notice.number()),
                Chips.of(notice.turn(), notice.fault()),
                new Span(Say.time(notice.at())),
                noted(notice)));
    told.add(new H2(say("components.notices")), table);
  }

  private Button noted(HealthNotice notice) {
    var noted =
        verb(
            "components.noted",
            () ->
                Deed.attempt(
                    say("components.noted.done"),
                    () -> {
                      notices.take(notice.id());
                      tell();
                    }));
    noted.setAriaLabel(say("components.noted.of", notice.name()));
    return noted;
  }

  private Button verbs(ComponentRow row) {
    var details =
        new Button(
            say("components.details"),
            click ->
                new ComponentDialog(
                        speech(), components, scenarios, row.id(), writes, admits, grid::refresh)
                    .open());
    details.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return details;
  }
}
