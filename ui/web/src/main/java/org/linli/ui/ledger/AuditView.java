package org.linli.ui.ledger;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.linli.audit.boundary.AuditLedger;
import org.linli.audit.boundary.AuditRow;
import org.linli.audit.boundary.AuditSheet;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Calendar;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** Who changed what, when, from where, in which community. */
@Route(value = "audit", layout = MainLayout.class)
@Needs("audit:read")
@Nav(title = "ledger.audit", icon = VaadinIcon.EYE, group = NavGroup.OVERSIGHT, order = 60)
public class AuditView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int DAYS = 7;

  private final DatePicker from = Calendar.day(Say.text("ledger.from"));
  private final DatePicker until = Calendar.day(Say.text("ledger.until"));

  @Inject
  public AuditView(AuditLedger ledger, Downloads downloads) {
    addClassName("linli-view");
    var today = LocalDate.now(Say.zone());
    from.setValue(today.minusDays(DAYS));
    until.setValue(today);
    var grid =
        new PagedGrid<AuditRow>(
            Say.text("ledger.audit"),
            Say.text("ledger.audit.none"),
            page ->
                ledger.list(
                    from.getValue().atStartOfDay(Say.zone()).toInstant(),
                    until.getValue().plusDays(1).atStartOfDay(Say.zone()).toInstant(),
                    page));
    grid.text(Say.text("ledger.time"), row -> Say.second(row.at()));
    grid.text(Say.text("ledger.who"), AuditRow::username);
    grid.text(Say.text("ledger.audit.action"), row -> Say.wordOr("audit.", row.action()));
    grid.text(Say.text("ledger.audit.target"), AuditRow::target);
    grid.text(
        Say.text("ledger.community"), row -> row.tenant() == null ? Say.none() : row.tenant());
    grid.text(Say.text("ledger.audit.address"), AuditRow::address);
    for (var day : new DatePicker[] {from, until}) {
      day.addValueChangeListener(
          change -> {
            if (change.getValue() == null) {
              day.setValue(change.getOldValue());
            } else {
              grid.refresh();
            }
          });
    }
    var search = new SearchField(Say.text("ledger.search"), grid);
    var tools = new Tools(from, until, search).end(grid.excel(downloads, AuditSheet.SHEET));
    add(tools, grid);
  }
}
