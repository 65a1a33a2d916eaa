package org.linli.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;

/**
 * Turns a password or a token into a {@link Caller}. No facade: it makes short transactions of its own, so that a failure stays
 * counted though the sign-in fails, and no connection waits while Argon2id computes.
 */
@ApplicationScoped
public class SignIn {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public SignIn(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected SignIn() {
    this(null, null);
  }

  /**
   * Signs in a person.
   *
   * @throws WrongPassword name, password or account is not good
   * @throws LockedOut five failures under this name within a quarter of an hour
   * @throws org.linli.access.boundary.TenantSuspended the account's community is suspended
   */
  public Caller withPassword(String username, String password, String address, Locale locale) {
    throw new UnsupportedOperationException();
  }

  /**
   * Recognises a program by its token.
   *
   * @throws org.linli.access.boundary.NotSignedIn the token is unknown, expired or revoked, or its account is closed
   * @throws org.linli.access.boundary.TenantSuspended the account's community is suspended
   */
  public Caller withToken(String bearer, String address, Locale locale) {
    throw new UnsupportedOperationException();
  }
}
