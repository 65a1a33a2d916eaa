package org.linli.organisations.boundary;

import java.util.UUID;

/**
 * A post that somebody shall hold.
 *
 * @param post what it is called
 * @param main whether its organisation becomes the account's main one; the first one always is
 * @param role that comes with it; null for none
 */
public record PostDraft(UUID account, String post, boolean main, String role) {

  public PostDraft {
    role = role == null || role.isBlank() ? null : role;
  }
}
