package org.linli.ui.ledger;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import org.linli.access.boundary.Invalid;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;
import org.linli.look.text.Say;
import org.linli.packs.Text;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** A new account: who, which roles, and for which division, community or enterprise. */
final class NewAccountDialog extends AskDialog {

  private static final long serialVersionUID = 1L;

  /** The fields of the form. */
  private record Fields(
      TextField username,
      FactsForm facts,
      MultiSelectComboBox<String> roles,
      TextField scope,
      TextField organisation) {

    static Fields fresh(Map<String, Text> grantable) {
      var fields =
          new Fields(
              new TextField(Say.text("ledger.accounts.username")),
              new FactsForm(),
              new MultiSelectComboBox<>(Say.text("ledger.accounts.roles")),
              new TextField(Say.text("ledger.accounts.scope-code")),
              new TextField(Say.text("ledger.accounts.organisation")));
      fields.roles.setItems(grantable.keySet());
      fields.roles.setItemLabelGenerator(role -> Say.text(grantable.get(role)));
      fields.scope.setHelperText(Say.text("ledger.accounts.scope-hint"));
      return fields;
    }

    AccountDraft draft() {
      var code = scope.getValue().strip();
      try {
        var division = code.isEmpty() ? null : new DivisionCode(code);
        var community = division != null && code.length() == COMMUNITY_DIGITS;
        return new AccountDraft(
                username.getValue().strip(),
                null,
                Set.copyOf(roles.getValue()),
                community ? null : division,
                community ? new TenantId(code) : null,
                organisation.isEmpty() ? null : organisation.getValue().strip())
            .with(facts.facts());
      } catch (IllegalArgumentException wrong) {
        throw new Invalid("scope", "fits-tier");
      }
    }
  }

  private static final int COMMUNITY_DIGITS = 12;

  NewAccountDialog(Accounts accounts, Runnable after) {
    this(accounts, after, Fields.fresh(accounts.grantableRoles()));
  }

  private NewAccountDialog(Accounts accounts, Runnable after, Fields fields) {
    super(
        Say.text("ledger.accounts.new"),
        Say.text("ledger.accounts.new.hint"),
        () ->
            Tries.get(
                    () -> accounts.create(fields.draft()),
                    made -> {
                      after.run();
                      OncePassword.show(made.username(), made.oneTimePassword());
                    })
                != null,
        fields.username,
        fields.roles,
        fields.scope,
        fields.organisation,
        fields.facts);
  }
}
