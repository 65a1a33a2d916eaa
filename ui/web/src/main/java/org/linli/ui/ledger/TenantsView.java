package org.linli.ui.ledger;

import static org.linli.ui.parts.Verb.verb;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.live.LivePush;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.SourceNote;
import org.linli.look.part.StatusChip;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.TenantSheet;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.TenantState;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** The communities as tenants: their mode, their state, and the verbs of their life. */
@Route(value = "tenants", layout = MainLayout.class)
@Needs(
    value = "tenants:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.PLATFORM})
@Nav(title = "ledger.tenants", icon = VaadinIcon.BUILDING, group = NavGroup.AGREEMENTS, order = 20)
public class TenantsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Tenants tenants;
  private final Select<TenantState> state = new Select<>();
  private final PagedGrid<TenantRow> grid;

  @Inject
  public TenantsView(Tenants tenants, LivePush live, Downloads downloads) {
    this.tenants = tenants;
    addClassName("linli-view");
    grid =
        new PagedGrid<>(
            Say.text("ledger.tenants"),
            Say.text("ledger.tenants.none"),
            page -> tenants.list(null, state.getValue(), page));
    grid.text(Say.text("ledger.code"), row -> row.code().value());
    grid.text(Say.text("ledger.name"), TenantRow::name);
    grid.parts(Say.text("ledger.mode"), row -> StatusChip.of(row.mode()));
    grid.parts(Say.text("ledger.state"), row -> StatusChip.of(row.state()));
    grid.text(Say.text("ledger.since"), row -> Say.time(row.stateSince()));
    grid.text(Say.text("ledger.reason"), row -> row.reason() == null ? "" : row.reason());
    if (SignedIn.may("tenants:write")) {
      grid.actions(Say.text("ledger.actions"), this::verbs);
    }
    state.setLabel(Say.text("ledger.state"));
    state.setItems(TenantState.values());
    state.setItemLabelGenerator(item -> item == null ? Say.text("ledger.all") : Say.word(item));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(Say.text("ledger.all"));
    state.addValueChangeListener(change -> grid.refresh());
    var tools = new Tools(search(), state).end(grid.excel(downloads, TenantSheet.SHEET));
    add(tools, grid, new SourceNote("tenant-ledger", Instant.now()));
    live.follow(this, LivePush.within(null, "tenant"), grid::refresh);
  }

  private TextField search() {
    var search = new SearchField(Say.text("ledger.search"), grid);
    return search;
  }

  private Span verbs(TenantRow row) {
    var mode = verb("ledger.tenants.change-mode", () -> changeMode(row));
    var life =
        row.state() == TenantState.ACTIVE
            ? verb("ledger.tenants.suspend", () -> suspend(row))
            : verb(
                "ledger.tenants.resume",
                () -> Tries.then(() -> tenants.resume(row.id()), grid::refresh));
    // Those who run the platform for others have no say in whose data are whose.
    var isCity = SignedIn.caller().filter(caller -> caller.tier() == Tier.CITY).isPresent();
    return isCity ? new Span(mode, life) : new Span(life);
  }

  private void suspend(TenantRow row) {
    new ReasonDialog(
            Say.text("ledger.tenants.suspend.title", row.name()),
            Say.text("ledger.tenants.suspend.warning"),
            reason -> Tries.then(() -> tenants.suspend(row.id(), reason), grid::refresh))
        .open();
  }

  /** What it would change is shown first. */
  private static void changeMode(TenantRow row) {
    UI.getCurrent()
        .navigate(
            ModePreviewView.class, QueryParameters.simple(Map.of("tenant", row.id().value())));
  }
}
