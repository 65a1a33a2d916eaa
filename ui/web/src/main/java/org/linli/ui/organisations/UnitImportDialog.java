package org.linli.ui.organisations;

import com.vaadin.flow.component.html.Paragraph;
import org.linli.access.boundary.Scopes;
import org.linli.look.text.Say;
import org.linli.organisations.boundary.OrganisationFiles;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.WorkbookDialog;

/** Takes a workbook of organisations. */
final class UnitImportDialog extends WorkbookDialog {

  private static final long serialVersionUID = 1L;

  private final transient OrganisationFiles files;
  private final transient Runnable after;

  UnitImportDialog(OrganisationFiles files, Scopes scopes, Runnable after) {
    var locale = Say.locale();
    super("organisations", scopes, () -> files.template(locale));
    this.files = files;
    this.after = after;
  }

  @Override
  protected void take(byte[] bytes) {
    Deed.attempt(
        () -> {
          var report = files.load(bytes, false);
          if (!told(report.faults())) {
            found.add(
                new Paragraph(
                    Say.text(
                        "organisations.imported",
                        report.made(),
                        report.changed(),
                        report.unchanged())));
            after.run();
          }
        });
  }
}
