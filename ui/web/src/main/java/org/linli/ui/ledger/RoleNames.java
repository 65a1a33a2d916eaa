package org.linli.ui.ledger;

import java.util.stream.Collectors;
import org.linli.identity.boundary.AccountRow;
import org.linli.look.text.Say;

/** Roles in words: delivered ones in ours, own ones in their maker's. */
final class RoleNames {

  private RoleNames() {}

  static String of(String role) {
    return Say.wordOr("Role.", role);
  }

  static String of(AccountRow row) {
    return row.roles().stream()
        .sorted()
        .map(
            role ->
                row.ownRoles().containsKey(role) ? Say.text(row.ownRoles().get(role)) : of(role))
        .collect(Collectors.joining(", "));
  }
}
