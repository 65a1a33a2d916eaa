package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.cases.boundary.CaseLedgerSheet;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseDetail;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.shell.MainLayout;
import org.linli.matters.entity.GridEvent;
import org.linli.ui.matters.NewMatterView;
import org.linli.ui.parts.Chips;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.DueTime;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;

/** All cases of the community, and beside them the one that is looked at. */
@Route(value = "community/cases", layout = MainLayout.class)
@Needs(value = "cases:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.cases.title", icon = VaadinIcon.CLIPBOARD_CHECK, order = 6)
public class CasesView extends Screen implements HasUrlParameter<String> {

  private static final String ACTIVE = "ACTIVE";

  private final transient Cases cases;
  private final transient Scopes scopes;
  private final Grid<CaseRow> grid = new Grid<>();

  /** What the case beside the list says anyway. */
  private final List<Grid.Column<CaseRow>> aside = new ArrayList<>();

  private final Select<String> state = new Select<>();
  private final Checkbox overdue = new Checkbox();
  private final TextField search = new TextField();
  private final Div side = new Div();
  private UUID chosen;
  private transient CaseDetail shown;

  @Inject
  public CasesView(Cases cases, Scopes scopes, Downloads downloads) {
    super("community.cases");
    this.cases = cases;
    this.scopes = scopes;
    actions(
        downloads.excel(
            CaseLedgerSheet.SHEET,
            page ->
                cases.list(
                    query(), new PageRequest(page.offset(), page.limit(), search.getValue()))));
    if (scopes.caller().may("matters:open")) {
      var open = new Button(say("case.open"), VaadinIcon.PLUS.create(), click -> report());
      open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(open);
    }
    side.addClassName("side");
    var list = new Div(filters(), columns(), source("cases"));
    list.addClassName("list");
    var split = new Div(list, side);
    split.addClassName("split");
    add(split);
    showSide();
    freshOn("cases");
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter String id) {
    chosen = Ids.of(id);
    showSide();
  }

  private Div filters() {
    state.setLabel(say("case.state"));
    state.setItems(States.withActive());
    state.setItemLabelGenerator(value -> speech().word("CaseState", value));
    state.setValue(ACTIVE);
    state.addValueChangeListener(change -> refresh());
    overdue.setLabel(say("case.only-overdue"));
    overdue.addValueChangeListener(change -> refresh());
    search.setLabel(say("list.search"));
    search.setPlaceholder(say("case.search-hint"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> refresh());
    var filters = new Div(state, search, overdue);
    filters.addClassName("filters");
    return filters;
  }

  private Grid<CaseRow> columns() {
    grid.addComponentColumn(row -> Chips.severity(speech(), row.severity()))
        .setHeader(say("case.severity"))
        .setWidth("6.5em")
        .setFlexGrow(0);
    grid.addColumn(CaseRow::title)
        .setHeader(say("case.title"))
        .setFlexGrow(3)
        .setTooltipGenerator(CaseRow::title);
    grid.addComponentColumn(row -> Chips.state(speech(), row.state()))
        .setHeader(say("case.state"))
        .setWidth("7.5em")
        .setFlexGrow(0);
    aside.add(grid.addColumn(CaseRow::placeName).setHeader(say("case.place")).setFlexGrow(2));
    aside.add(
        grid.addColumn(CaseRow::assigneeName)
            .setHeader(say("case.assignee"))
            .setWidth("7em")
            .setFlexGrow(0));
    grid.addComponentColumn(row -> Chips.due(speech(), DueTime.of(row, Instant.now())))
        .setHeader(say("case.due"))
        .setWidth("13em")
        .setFlexGrow(0);
    aside.add(
        grid.addColumn(CaseRow::number)
            .setHeader(say("case.number"))
            .setWidth("10em")
            .setFlexGrow(0));
    grid.setEmptyStateComponent(empty(VaadinIcon.CLIPBOARD_CHECK, "empty.cases"));
    grid.getElement().setAttribute("aria-label", say("community.cases.title"));
    Rows.fill(grid, request -> cases.list(query(), request.searching(search.getValue())));
    grid.addSelectionListener(
        event ->
            event
                .getFirstSelectedItem()
                .ifPresent(
                    row ->
                        getUI()
                            .ifPresent(ui -> ui.navigate(CasesView.class, row.id().toString()))));
    return grid;
  }

  private CaseQuery query() {
    return new CaseQuery(
        state.getValue(), null, Boolean.TRUE.equals(overdue.getValue()) ? true : null);
  }

  @Override
  protected void refresh() {
    grid.getDataProvider().refreshAll();
    showSide();
  }

  private void showSide() {
    // The same case is left as it stands: whoever works on it keeps the focus.
    var now = chosen == null ? null : Deed.asked(() -> cases.get(chosen));
    if (now != null && now.equals(shown)) {
      return;
    }
    shown = now;
    side.removeAll();
    side.setVisible(chosen != null);
    aside.forEach(column -> column.setVisible(chosen == null));
    if (now != null) {
      Deed.attempt(
          () ->
              side.add(
                  new CaseSheet(
                      speech(), cases, scopes.caller(), chosen, this::refresh, this::leave)));
    }
  }

  private void leave() {
    getUI().ifPresent(ui -> ui.navigate(CasesView.class));
  }

  /** What people report is a grid event, with its form among the matters. */
  private void report() {
    getUI()
        .ifPresent(
            ui -> ui.navigate(NewMatterView.class, QueryParameters.of("kind", GridEvent.KIND)));
  }

  /** The states that the filter offers. */
  static final class States {
    private States() {}

    static List<String> withActive() {
      var states = new java.util.ArrayList<String>();
      states.add(ACTIVE);
      for (var state : CaseState.values()) {
        states.add(state.name());
      }
      return states;
    }
  }
}
