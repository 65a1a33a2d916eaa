package org.linli.ui.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.linli.catalogue.boundary.AssetImport;
import org.linli.catalogue.boundary.AssetImportReport;
import org.linli.look.part.BoundedUpload;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.WorkbookDialog;

/** Takes a workbook after the template; faults are told by cell, and then nothing is written. */
final class ImportDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient AssetImport files;
  private final transient Runnable after;
  private final Div found = new Div();

  ImportDialog(Speech speech, AssetImport files, Anchor template, Runnable after) {
    super(speech.say("catalogue.ui.import"));
    this.files = files;
    this.after = after;
    addClassName("ask");
    found.getElement().setAttribute("aria-live", "polite");
    var upload = new BoundedUpload(WorkbookDialog.LARGEST, (about, bytes) -> take(bytes));
    upload.setAcceptedFileTypes(".xlsx");
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button(speech.say("catalogue.ui.choose")));
    upload.setDropLabel(new com.vaadin.flow.component.html.Span(speech.say("catalogue.ui.drop")));
    add(new Paragraph(speech.say("catalogue.ui.import.lead")), template, upload, found);
    getFooter().add(new Button(speech.say("ask.cancel"), click -> close()));
  }

  private void take(byte[] bytes) {
    Deed.attempt(() -> tell(files.load(bytes, false)));
  }

  private void tell(AssetImportReport report) {
    found.removeAll();
    if (report.faults().isEmpty()) {
      Notes.done(Say.text("catalogue.ui.imported", report.made().size()));
      after.run();
      close();
      return;
    }
    var table =
        new Table(Say.text("catalogue.ui.fault.where"), Say.text("catalogue.ui.fault.what"));
    for (var fault : report.faults()) {
      var own = "catalogue.fault." + fault.rule();
      var text = Say.text(own).equals(own) ? Say.text("argument." + fault.rule()) : Say.text(own);
      table.row(
          Say.text(
              "catalogue.ui.fault.cell",
              Say.text(fault.sheet() == 1 ? "catalogue.sheet.assets" : "catalogue.sheet.fields"),
              fault.row(),
              Say.text("catalogue.column." + fault.column())),
          fault.found().isBlank() ? text : fault.found() + ": " + text);
    }
    found.add(new Paragraph(Say.text("catalogue.ui.faults", report.faults().size())), table);
  }
}
