package org.linli.ops.tenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.live.LivePush;
import org.linli.look.part.Downloads;
import org.linli.look.part.StatusChip;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.ConsoleSheets;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.TenantState;

/**
 * Every community of the city as a tenant, its mode and state, and the switch that stops it at
 * once.
 */
@Route(value = "tenants", layout = MainLayout.class)
@Nav(title = "ops.tenants", icon = VaadinIcon.BUILDING_O, order = 30)
@Needs(value = "tenants:read", tiers = Tier.PLATFORM)
public class TenantsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Tenants tenants;
  private final TextField search = new TextField(Say.text("ops.search"));
  private final ComboBox<TenantState> state = new ComboBox<>(Say.text("ops.state"));
  private final Grid<TenantRow> grid = new Grid<>(TenantRow.class, false);

  @Inject
  public TenantsView(Tenants tenants, LivePush push, Downloads downloads) {
    this.tenants = tenants;
    addClassNames("linli-view", "ops-tenants");
    search.setPlaceholder(Say.text("ops.search.hint"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
    state.setItems(TenantState.values());
    state.setItemLabelGenerator(Say::word);
    state.setClearButtonVisible(true);
    state.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
    var gap = new Span();
    gap.addClassName("gap");
    var tools =
        new Div(
            search,
            state,
            gap,
            downloads.excel(
                ConsoleSheets.TENANTS,
                page ->
                    tenants.list(null, state.getValue(), request(page.offset(), page.limit()))));
    tools.addClassName("tools");
    columns();
    add(tools, grid);
    push.follow(this, LivePush.within(null, "tenant"), grid.getDataProvider()::refreshAll);
  }

  private void columns() {
    grid.addColumn(TenantRow::name).setHeader(Say.text("ops.community")).setFlexGrow(1);
    grid.addColumn(row -> row.code().value()).setHeader(Say.text("ops.code")).setAutoWidth(true);
    grid.addComponentColumn(row -> StatusChip.of(row.mode()))
        .setHeader(Say.text("ops.mode"))
        .setAutoWidth(true);
    grid.addComponentColumn(row -> StatusChip.of(row.state()))
        .setHeader(Say.text("ops.state"))
        .setAutoWidth(true);
    grid.addColumn(row -> Say.time(row.stateSince()))
        .setHeader(Say.text("ops.since"))
        .setAutoWidth(true);
    grid.addColumn(row -> row.reason() == null ? Say.none() : row.reason())
        .setHeader(Say.text("ops.reason"));
    grid.addComponentColumn(this::action).setHeader(Say.text("ops.action")).setAutoWidth(true);
    grid.addThemeVariants(GridVariant.LUMO_COMPACT);
    grid.setSizeFull();
    grid.setItems(
        query -> rows(query.getOffset(), query.getLimit()),
        query -> (int) tenants.list(null, state.getValue(), request(0, 1)).total());
  }

  private Stream<TenantRow> rows(int offset, int limit) {
    return tenants
        .list(null, state.getValue(), request(offset, Math.min(limit, PageRequest.LONGEST)))
        .items()
        .stream();
  }

  private PageRequest request(int offset, int limit) {
    return new PageRequest(offset, limit, search.getValue());
  }

  private Component action(TenantRow row) {
    var active = row.state() == TenantState.ACTIVE;
    var button =
        new Button(
            Say.text(active ? "ops.suspend" : "ops.resume"),
            click -> new StateDialog(row, tenants, grid.getDataProvider()::refreshAll).open());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    if (active) {
      button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    }
    return button;
  }
}
