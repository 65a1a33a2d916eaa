package org.linli.ui.ledger;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.linli.access.boundary.Scopes;
import org.linli.identity.boundary.AccountImport;
import org.linli.identity.boundary.AccountImportReport;
import org.linli.identity.boundary.PasswordSlips;
import org.linli.look.text.Say;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.WorkbookDialog;

/** Takes a workbook of accounts; one-time passwords are shown and handed out here alone. */
public final class AccountImportDialog extends WorkbookDialog<AccountImportReport> {

  private static final long serialVersionUID = 1L;

  public AccountImportDialog(AccountImport files, Scopes scopes, Runnable after) {
    var locale = Say.locale();
    super(
        "accounts", scopes, () -> files.template(locale), bytes -> files.load(bytes, false), after);
  }

  @Override
  protected void made(AccountImportReport report) {
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
}
