package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.Accounts;
import org.linli.look.text.Say;

/** What is kept of an account: changed, or deleted for good. */
public final class ChangeAccountDialog extends AskDialog {

  private static final long serialVersionUID = 1L;

  public ChangeAccountDialog(Accounts accounts, AccountRow row, Runnable after) {
    this(accounts, row, after, new FactsForm(row.facts()));
  }

  private ChangeAccountDialog(Accounts accounts, AccountRow row, Runnable after, FactsForm form) {
    super(
        Say.text("ledger.accounts.change"),
        Say.text("ledger.accounts.change.hint", row.username()),
        () -> Tries.then(() -> accounts.change(row.id(), form.facts()), after),
        form);
    var delete =
        new Button(
            Say.text("ledger.accounts.delete"),
            click ->
                new AskDialog(
                        Say.text("ledger.accounts.delete"),
                        Say.text("ledger.accounts.delete.sure", row.username()),
                        () ->
                            Tries.then(
                                () -> accounts.delete(row.id()),
                                () -> {
                                  close();
                                  after.run();
                                }))
                    .open());
    delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    getFooter().addComponentAsFirst(delete);
  }
}
