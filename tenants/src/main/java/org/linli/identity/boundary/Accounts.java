package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;

/** The accounts that are the caller's to administer. */
@Facade
public class Accounts {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Accounts(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Accounts() {
    this(null, null);
  }

  @Permit("accounts:read")
  public Page<AccountRow> list(PageRequest request) {
    throw new UnsupportedOperationException();
  }

  @Permit("accounts:write")
  @Mutates("account.created")
  public NewAccount create(AccountDraft draft) {
    throw new UnsupportedOperationException();
  }

  @Permit("accounts:write")
  @Mutates("account.disabled")
  public void disable(UUID account) {
    throw new UnsupportedOperationException();
  }

  @Permit("accounts:write")
  @Mutates("account.enabled")
  public void enable(UUID account) {
    throw new UnsupportedOperationException();
  }

  /** A new one-time password; the name is no longer locked, and what was signed in is signed out. */
  @Permit("accounts:write")
  @Mutates("account.password-reset")
  public String resetPassword(UUID account) {
    throw new UnsupportedOperationException();
  }

  @Permit("accounts:write")
  @Mutates("account.roles-changed")
  public void changeRoles(UUID account, Set<String> roles) {
    throw new UnsupportedOperationException();
  }

  /** @return the caller with which the session goes on; all others of the account are signed out */
  @Permit("self:password")
  @Mutates("account.password-changed")
  public PasswordChanged changeOwnPassword(String old, String fresh) {
    throw new UnsupportedOperationException();
  }
}
