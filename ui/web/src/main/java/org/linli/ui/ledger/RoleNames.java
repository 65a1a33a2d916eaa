package org.linli.ui.ledger;

import org.linli.look.text.Say;

/** Roles in words. */
final class RoleNames {

  private RoleNames() {}

  static String of(String role) {
    return Say.wordOr("Role.", role);
  }
}
