package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditReport;
import org.linli.audit.boundary.AuditSeals;
import org.linli.audit.entity.AuditFault;
import org.linli.audit.entity.AuditSeal;
import org.linli.audit.entity.SealedLog;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.EmptyState;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Tools;

/** The seals over a log of the city, and whether it is as it was sealed. */
@Route(value = "audit-seals", layout = MainLayout.class)
@Needs(value = "audit:read", tiers = Tier.CITY)
@Nav(title = "ledger.seals", icon = VaadinIcon.LINK, group = NavGroup.OVERSIGHT, order = 61)
public class AuditSealsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient AuditSeals seals;
  private final IntegerField number = new IntegerField(Say.text("ledger.seals.kept-number"));
  private final TextField kept = new TextField(Say.text("ledger.seals.kept"));
  private final Select<SealedLog> log = new Select<>();
  private final Grid<AuditSeal> grid = new Grid<>(AuditSeal.class, false);
  private final Div outcome = new Div();

  @Inject
  public AuditSealsView(AuditSeals seals) {
    this.seals = seals;
    addClassName("linli-view");
    var lead = new Paragraph(Say.text("ledger.seals.lead"));
    lead.addClassName("lead");
    number.setMin(1);
    var verify = new Button(Say.text("ledger.seals.verify"), click -> verify());
    verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    outcome.getElement().setAttribute("role", "status");
    log.setLabel(Say.text("ledger.seals.log"));
    log.setItems(SealedLog.values());
    log.setItemLabelGenerator(Say::word);
    log.setValue(SealedLog.AUDIT);
    log.addValueChangeListener(changed -> show());
    list();
    show();
    add(lead, new Tools(log, number, kept).end(verify), outcome, grid);
  }

  private void show() {
    outcome.removeAll();
    grid.setItems(seals.newest(log.getValue(), null));
  }

  private void list() {
    column(grid, "ledger.seals.number", seal -> Say.number(seal.number()));
    column(grid, "ledger.seals.from", seal -> Say.second(seal.from()));
    column(grid, "ledger.seals.until", seal -> Say.second(seal.until()));
    column(grid, "ledger.seals.entries", seal -> Say.number(seal.entries()));
    column(grid, "ledger.seals.at", seal -> Say.second(seal.sealedAt()));
    column(grid, "ledger.seals.seal", AuditSeal::seal);
    grid.getElement().setAttribute("aria-label", Say.text("ledger.seals"));
    grid.setEmptyStateComponent(new EmptyState(VaadinIcon.LINK, Say.text("ledger.seals.none")));
  }

  private static <T> void column(Grid<T> grid, String key, ValueProvider<T, String> value) {
    grid.addColumn(value).setHeader(Say.text(key)).setAutoWidth(true).setResizable(true);
  }

  /** Stretch by stretch to the end of the chain. */
  private void verify() {
    outcome.removeAll();
    try {
      var isKept = number.getValue() != null && !kept.getValue().isBlank();
      var report =
          seals.verify(
              log.getValue(),
              null,
              1,
              isKept ? number.getValue().longValue() : null,
              kept.getValue());
      var faults = new ArrayList<>(report.faults());
      var looked = report.seals();
      var entries = report.entries();
      while (report.next() != null) {
        report = seals.verify(log.getValue(), null, report.next(), null, null);
        faults.addAll(report.faults());
        looked += report.seals();
        entries += report.entries();
      }
      told(new AuditReport(looked, entries, faults, null, report.last(), report.since()));
    } catch (Refusal refusal) {
      outcome.setText(Say.problem(refusal));
    }
  }

  private void told(AuditReport report) {
    if (report.intact()) {
      outcome.add(
          new StatusChip(
              Say.text("ledger.seals.intact", report.seals(), report.entries()), Tone.GOOD),
          new Paragraph(Say.text("ledger.seals.since", Say.second(report.since()))));
    } else if (report.seals() == 0 && report.faults().isEmpty()) {
      outcome.add(new StatusChip(Say.text("ledger.seals.unsealed"), Tone.WARNING));
    } else {
      outcome.add(
          new StatusChip(
              Say.text("ledger.seals.broken", report.faults().size(), report.seals()),
              Tone.CRITICAL),
          faults(report.faults()));
    }
  }

  private static Grid<AuditFault> faults(List<AuditFault> all) {
    var grid = new Grid<AuditFault>(AuditFault.class, false);
    column(grid, "ledger.seals.fault", fault -> Say.word(fault.kind()));
    column(grid, "ledger.seals.number", fault -> Say.number(fault.seal()));
    column(
        grid,
        "ledger.seals.from",
        fault -> fault.from() == null ? Say.none() : Say.second(fault.from()));
    column(
        grid,
        "ledger.seals.until",
        fault -> fault.until() == null ? Say.none() : Say.second(fault.until()));
    column(grid, "ledger.seals.sealed", fault -> count(fault.sealed()));
    column(grid, "ledger.seals.found", fault -> count(fault.found()));
    grid.setAllRowsVisible(true);
    grid.getElement().setAttribute("aria-label", Say.text("ledger.seals.fault"));
    grid.setItems(all);
    return grid;
  }

  private static String count(long entries) {
    return entries < 0 ? Say.none() : Say.number(entries);
  }
}
