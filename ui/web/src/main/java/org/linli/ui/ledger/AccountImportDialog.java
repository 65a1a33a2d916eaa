package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.exports.entity.ExportedFile;
import org.linli.identity.boundary.AccountImport;
import org.linli.identity.boundary.AccountImportReport;
import org.linli.identity.boundary.PasswordSlips;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Table;

/**
 * Takes a workbook of accounts after the template. Faults are told by cell, and then nobody is
 * made; one-time passwords are shown and handed out here alone.
 */
public final class AccountImportDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient AccountImport files;
  private final transient Scopes scopes;
  private final transient Runnable after;
  private final Div found = new Div();

  public AccountImportDialog(AccountImport files, Scopes scopes, Runnable after) {
    super(Say.text("accounts.import"));
    this.files = files;
    this.scopes = scopes;
    this.after = after;
    setWidth("40rem");
    addClassName("ask");
    setCloseOnOutsideClick(false);
    found.getElement().setAttribute("aria-live", "polite");
    found.setId("found");
    var upload = new Upload(UploadHandler.inMemory((about, bytes) -> take(bytes)));
    upload.setAcceptedFileTypes(".xlsx");
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button(Say.text("catalogue.ui.choose")));
    upload.setDropLabel(new Span(Say.text("catalogue.ui.drop")));
    var locale = Say.locale();
    add(
        new Paragraph(Say.text("accounts.import.lead")),
        link("accounts.template", "accounts-template.xlsx", () -> files.template(locale)),
        upload,
        found);
    getFooter().add(new Button(Say.text("ui.close"), click -> close()));
  }

  private void take(byte[] bytes) {
    Deed.attempt(() -> tell(files.load(bytes, false)));
  }

  private void tell(AccountImportReport report) {
    found.removeAll();
    if (report.faults().isEmpty()) {
      made(report);
      after.run();
      return;
    }
    var table = new Table(Say.text("accounts.fault.where"), Say.text("accounts.fault.what"));
    for (var fault : report.faults()) {
      var own = "accounts.fault." + fault.rule();
      var text = Say.text(own).equals(own) ? Say.text("argument." + fault.rule()) : Say.text(own);
      table.row(
          new Span(
              Say.text(
                  "accounts.fault.cell",
                  fault.row(),
                  Say.text("accounts.column." + fault.column()))),
          new Span(fault.found().isBlank() ? text : fault.found() + ": " + text));
    }
    found.add(new Paragraph(Say.text("accounts.faults", report.faults().size())), table);
  }

  private void made(AccountImportReport report) {
    found.add(
        new Paragraph(Say.text("accounts.imported", report.made().size(), report.unchanged())));
    if (report.made().isEmpty()) {
      return;
    }
    var table =
        new Table(Say.text("accounts.column.username"), Say.text("accounts.column.password"));
    report
        .made()
        .forEach(one -> table.row(new Span(one.username()), new Span(one.oneTimePassword())));
    var locale = Say.locale();
    found.add(
        new Paragraph(Say.text("ledger.accounts.once.hint")),
        link("accounts.slips", "passwords.xlsx", () -> PasswordSlips.of(report.made(), locale)),
        table);
  }

  private Anchor link(String key, String name, Supplier<byte[]> content) {
    var caller = scopes.caller();
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  var bytes = Unchecked.call(() -> scopes.as(caller, content::get));
                  return new DownloadResponse(
                      new ByteArrayInputStream(bytes), name, ExportedFile.TYPE, bytes.length);
                }),
            Say.text(key));
    link.addClassName("button-link");
    return link;
  }
}
