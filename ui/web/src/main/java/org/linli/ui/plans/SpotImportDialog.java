package org.linli.ui.plans;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.linli.access.boundary.Scopes;
import org.linli.look.text.Say;
import org.linli.plans.boundary.PlanSpots;
import org.linli.plans.entity.SpotImportReport;
import org.linli.ui.parts.WorkbookDialog;

/** Takes a workbook of where devices stand on a plan. */
final class SpotImportDialog extends WorkbookDialog<SpotImportReport> {

  private static final long serialVersionUID = 1L;

  SpotImportDialog(PlanSpots files, UUID plan, Scopes scopes, Runnable after) {
    var locale = Say.locale();
    super(
        "plan-devices",
        scopes,
        () -> files.template(locale),
        bytes -> files.load(plan, bytes, false),
        after);
  }

  @Override
  protected void made(SpotImportReport report) {
    found.add(new Paragraph(Say.text("plan-devices.imported", report.put(), report.unchanged())));
  }
}
