package org.linli.ui.ledger;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.Accounts;
import org.linli.look.text.Say;

/** Other roles for an account; what it is signed in with ends. */
final class ChangeRolesDialog extends AskDialog {

  private static final long serialVersionUID = 1L;

  ChangeRolesDialog(Accounts accounts, AccountRow row, Runnable after) {
    this(accounts, row, after, new MultiSelectComboBox<>(Say.text("ledger.accounts.roles")));
  }

  private ChangeRolesDialog(
      Accounts accounts, AccountRow row, Runnable after, MultiSelectComboBox<String> roles) {
    super(
        Say.text("ledger.accounts.change-roles"),
        Say.text("ledger.accounts.change-roles.hint", row.displayName()),
        () -> Tries.then(() -> accounts.changeRoles(row.id(), Set.copyOf(roles.getValue())), after),
        roles);
    var grantable = accounts.grantableRoles();
    roles.setItems(grantable.keySet());
    roles.setItemLabelGenerator(role -> Say.text(grantable.get(role)));
    roles.setValue(
        row.roles().stream()
            // What comes with a post goes with the post.
            .filter(role -> grantable.containsKey(role) && !row.byPost().contains(role))
            .collect(Collectors.toSet()));
    roles.setWidthFull();
  }
}
