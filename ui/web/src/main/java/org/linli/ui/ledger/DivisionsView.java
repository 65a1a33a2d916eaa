package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.linli.access.boundary.Refusal;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.BoundedUpload;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Notes;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.Fault;
import org.linli.tenancy.boundary.ImportReport;

/**
 * A city's divisions from the official file: first looked through, then loaded whole or not at all.
 */
@Route(value = "divisions", layout = MainLayout.class)
@Needs("divisions:import")
@Nav(title = "ledger.divisions", icon = VaadinIcon.UPLOAD, group = NavGroup.AGREEMENTS, order = 70)
public class DivisionsView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 5 * 1024 * 1024;

  private final transient Divisions divisions;
  private final Panel report = new Panel(Say.text("ledger.divisions.report"));

  @Inject
  public DivisionsView(Divisions divisions) {
    this.divisions = divisions;
    addClassName("linli-view");
    var upload = new BoundedUpload(LARGEST, (about, bytes) -> looked(bytes));
    upload.setAcceptedFileTypes(".csv");
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button(Say.text("ledger.divisions.choose")));
    upload.setDropLabel(new com.vaadin.flow.component.html.Span(Say.text("ledger.divisions.drop")));
    upload.addFileRejectedListener(event -> Notes.failed(Say.text("ledger.divisions.rejected")));
    var lead = new Paragraph(Say.text("ledger.divisions.lead"));
    lead.addClassName("lead");
    report.fill(new EmptyState(VaadinIcon.FILE_TABLE, Say.text("ledger.divisions.none")));
    add(lead, new Panel(Say.text("ledger.divisions"), upload), report);
  }

  private void looked(byte[] bytes) {
    try {
      var found = divisions.importCity(new ByteArrayInputStream(bytes), true);
      if (!found.faults().isEmpty()) {
        report.fill(
            new StatusChip(
                Say.text("ledger.divisions.faults", found.faults().size()), Tone.CRITICAL),
            faults(found));
        return;
      }
      var load = new Button(Say.text("ledger.divisions.load"), click -> load(bytes));
      load.setId("load");
      load.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      load.setDisableOnClick(true);
      report.fill(new Paragraph(counted("ledger.divisions.found", found)), load);
    } catch (Refusal refusal) {
      Notes.failed(Say.problem(refusal));
    }
  }

  private void load(byte[] bytes) {
    Tries.get(
        () -> divisions.importCity(new ByteArrayInputStream(bytes), false),
        done ->
            report.fill(
                new StatusChip(Say.text("ledger.divisions.loaded"), Tone.GOOD),
                new Paragraph(counted("ledger.divisions.done", done))));
  }

  private static String counted(String key, ImportReport found) {
    return Say.text(
        key,
        found.districts(),
        found.streets(),
        found.communities(),
        found.inserted(),
        found.renamed(),
        found.unchanged());
  }

  private static Grid<Fault> faults(ImportReport found) {
    var grid = new Grid<Fault>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.getElement().setAttribute("aria-label", Say.text("ledger.divisions.report"));
    grid.addColumn(Fault::line)
        .setHeader(Say.text("ledger.divisions.line"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(Fault::code)
        .setHeader(Say.text("ledger.code"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(fault -> Say.wordOr("import.", fault.rule()))
        .setHeader(Say.text("ledger.divisions.rule"));
    grid.addColumn(Fault::detail).setHeader(Say.text("ledger.divisions.detail"));
    grid.setItems(found.faults());
    return grid;
  }
}
