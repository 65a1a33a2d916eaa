package org.linli.ui.community;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.boundary.DecisionLedger;
import org.linli.rights.boundary.DecisionRow;
import org.linli.ui.parts.RequestList;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;

/** Who applied for this community's data, and who looked at it by what right. */
@Route(value = "community/data", layout = MainLayout.class)
@Needs(value = "requests:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.data.title", icon = VaadinIcon.KEY, order = 370)
public class DataView extends Screen {

  private final RequestList requests;
  private final Grid<DecisionRow> grid = new Grid<>();

  @Inject
  public DataView(DataRequests applications, DecisionLedger ledger, Scopes scopes) {
    super("community.data");
    requests = new RequestList(speech(), applications);
    var tabs = new TabSheet();
    tabs.setWidthFull();
    tabs.add(say("data.requests"), requests);
    if (scopes.caller().may("decisions:read")) {
      tabs.add(say("data.decisions"), decisions(ledger));
    }
    add(tabs, source("rights"));
    freshOn("requests");
  }

  private Grid<DecisionRow> decisions(DecisionLedger ledger) {
    grid.addColumn(row -> Say.second(row.at())).setHeader(say("data.at")).setWidth("12em").setFlexGrow(0);
    grid.addColumn(DecisionRow::username).setHeader(say("data.who")).setFlexGrow(1);
    grid.addColumn(row -> speech().word("Party", row.party())).setHeader(say("data.party")).setWidth("8em").setFlexGrow(0);
    grid.addColumn(row -> speech().word("Action", row.action()) + " · " + speech().word("Asset", row.asset()))
        .setHeader(say("data.what"))
        .setFlexGrow(2);
    grid.addColumn(row -> speech().word("Purpose", row.purpose())).setHeader(say("data.purpose")).setFlexGrow(1);
    grid.addComponentColumn(
            row -> row.flagged() ? new StatusChip(say("data.flagged", speech().word("Outcome", row.outcome())), Tone.WARNING) : StatusChip.of(row.outcome()))
        .setHeader(say("data.outcome"))
        .setWidth("10em")
        .setFlexGrow(0);
    grid.addColumn(DecisionRow::basis).setHeader(say("data.basis")).setFlexGrow(2).setTooltipGenerator(DecisionRow::basis);
    grid.setEmptyStateComponent(empty(VaadinIcon.EYE, "empty.decisions"));
    grid.getElement().setAttribute("aria-label", say("data.decisions"));
    Rows.fill(grid, wanted -> ledger.list(wanted.all()));
    return grid;
  }

  @Override
  protected void refresh() {
    requests.refresh();
    grid.getDataProvider().refreshAll();
  }
}
