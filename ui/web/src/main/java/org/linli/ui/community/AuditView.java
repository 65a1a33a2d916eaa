package org.linli.ui.community;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditLedger;
import org.linli.audit.boundary.AuditRow;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;

/** Who changed what, when and from where. */
@Route(value = "community/audit", layout = MainLayout.class)
@Needs(value = "audit:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.audit.title", icon = VaadinIcon.RECORDS, order = 390)
public class AuditView extends Screen {

  private static final int DAYS = 30;

  private final transient AuditLedger ledger;
  private final Grid<AuditRow> grid = new Grid<>();
  private final DatePicker from = new DatePicker(say("list.from"), LocalDate.now().minusDays(DAYS));
  private final DatePicker until = new DatePicker(say("list.until"), LocalDate.now());
  private final TextField search = new TextField(say("list.search"));

  @Inject
  public AuditView(AuditLedger ledger) {
    super("community.audit");
    this.ledger = ledger;
    from.setLocale(speech().locale());
    until.setLocale(speech().locale());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    from.addValueChangeListener(change -> refresh());
    until.addValueChangeListener(change -> refresh());
    search.addValueChangeListener(change -> refresh());
    var filters = new Div(from, until, search);
    filters.addClassName("filters");
    grid.addColumn(row -> Say.second(row.at())).setHeader(say("audit.at")).setWidth("12em").setFlexGrow(0);
    grid.addColumn(AuditRow::username).setHeader(say("audit.who")).setFlexGrow(1);
    grid.addColumn(row -> speech().word("Audit", row.action())).setHeader(say("audit.what")).setFlexGrow(1);
    grid.addColumn(AuditRow::target).setHeader(say("audit.target")).setFlexGrow(2).setTooltipGenerator(AuditRow::target);
    grid.addColumn(AuditRow::address).setHeader(say("audit.address")).setWidth("10em").setFlexGrow(0);
    grid.setEmptyStateComponent(empty(VaadinIcon.RECORDS, "empty.audit"));
    grid.getElement().setAttribute("aria-label", say("community.audit.title"));
    Rows.fill(
        grid,
        wanted ->
            this.ledger.list(
                begin(from.getValue()), begin(until.getValue() == null ? null : until.getValue().plusDays(1)), wanted.searching(search.getValue())));
    add(filters, grid, source("audit"));
  }

  private static java.time.Instant begin(LocalDate day) {
    return (day == null ? LocalDate.now().plusDays(1) : day).atStartOfDay(ZoneId.systemDefault()).toInstant();
  }

  @Override
  protected void refresh() {
    grid.getDataProvider().refreshAll();
  }
}
