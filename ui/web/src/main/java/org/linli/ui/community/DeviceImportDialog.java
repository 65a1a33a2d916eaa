package org.linli.ui.community;

import com.vaadin.flow.component.html.Paragraph;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceImport;
import org.linli.devices.boundary.DeviceImportReport;
import org.linli.devices.boundary.DeviceSecrets;
import org.linli.look.text.Say;
import org.linli.ui.parts.WorkbookDialog;

/** Takes a workbook of devices, and hands out the secrets of the new ones once. */
final class DeviceImportDialog extends WorkbookDialog<DeviceImportReport> {

  private static final long serialVersionUID = 1L;

  DeviceImportDialog(DeviceImport files, Scopes scopes, Runnable after) {
    var locale = Say.locale();
    super(
        "devices", scopes, () -> files.template(locale), bytes -> files.load(bytes, false), after);
  }

  @Override
  protected void made(DeviceImportReport report) {
    found.add(
        new Paragraph(
            Say.text(
                "devices.imported",
                report.made().size(),
                report.changed(),
                report.unchanged(),
                report.places())));
    if (!report.made().isEmpty()) {
      var locale = Say.locale();
      var secrets = new DeviceSecrets(report.made());
      found.add(
          new Paragraph(Say.text("devices.secrets.hint")),
          link("devices.secrets", "device-secrets.xlsx", () -> secrets.fetch(locale)));
    }
  }
}
