package org.linli.ops.certificates;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linli.access.boundary.Page;
import org.linli.access.entity.Tier;
import org.linli.certificates.boundary.Certificates;
import org.linli.certificates.entity.CertificateRow;
import org.linli.certificates.entity.CertificateStanding;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.EmptyState;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.ConsoleSheets;

/** Whose certificate ends when, the first to end first. */
@Route(value = "certificates", layout = MainLayout.class)
@Nav(title = "ops.certificates", icon = VaadinIcon.DIPLOMA_SCROLL, order = 42)
@Needs(value = "keys:read", tiers = Tier.PLATFORM)
public class CertificatesView extends Div {

  private static final long serialVersionUID = 1L;

  private final Grid<CertificateRow> grid = new Grid<>(CertificateRow.class, false);

  @Inject
  public CertificatesView(Certificates certificates, Downloads downloads) {
    addClassNames("linli-view", "ops-certificates");
    var lead = new Paragraph(Say.text("ops.certificates.lead"));
    lead.addClassName("lead");
    columns(Instant.now());
    grid.setItems(certificates.list());
    var tools =
        new Div(
            downloads.excel(
                ConsoleSheets.CERTIFICATES, page -> Page.part(certificates.list(), page)));
    tools.addClassName("tools");
    add(lead, tools, grid);
  }

  private void columns(Instant now) {
    grid.addColumn(row -> Say.word(row.kind()))
        .setHeader(Say.text("ops.certificates.kind"))
        .setAutoWidth(true);
    grid.addColumn(CertificateRow::place)
        .setHeader(Say.text("ops.certificates.place"))
        .setFlexGrow(1)
        .setResizable(true);
    grid.addColumn(row -> row.subject() == null ? Say.none() : row.subject())
        .setHeader(Say.text("ops.certificates.subject"))
        .setFlexGrow(1)
        .setResizable(true);
    grid.addComponentColumn(row -> chip(row, row.standing(now)))
        .setHeader(Say.text("ops.state"))
        .setAutoWidth(true);
    grid.addColumn(row -> row.until() == null ? Say.none() : Say.time(row.until()))
        .setHeader(Say.text("ops.certificates.until"))
        .setAutoWidth(true);
    grid.addColumn(row -> row.until() == null ? Say.none() : Say.number(row.daysLeft(now)))
        .setHeader(Say.text("ops.certificates.days"))
        .setAutoWidth(true);
    grid.addColumn(row -> Say.time(row.seenAt()))
        .setHeader(Say.text("ops.certificates.seen"))
        .setAutoWidth(true);
    grid.addThemeVariants(GridVariant.LUMO_COMPACT);
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.DIPLOMA_SCROLL, Say.text("ops.certificates.none")));
    grid.getElement().setAttribute("aria-label", Say.text("ops.certificates"));
    grid.setSizeFull();
  }

  private static StatusChip chip(CertificateRow row, CertificateStanding standing) {
    return new StatusChip(
        row.fault() == null ? Say.word(standing) : Say.word(row.fault()), tone(standing));
  }

  private static Tone tone(CertificateStanding standing) {
    return switch (standing) {
      case GOOD -> Tone.GOOD;
      case SOON -> Tone.NOTICE;
      case URGENT, UNSEEN -> Tone.WARNING;
      case EXPIRED -> Tone.CRITICAL;
    };
  }
}
