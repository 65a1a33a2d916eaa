package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;

/** Bearer tokens with which a person's programs act as that person. */
@Facade
public class Tokens {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Tokens(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Tokens() {
    this(null, null);
  }

  /** @param life 90 days at most */
  @Permit("self:tokens")
  @Mutates("token.issued")
  public IssuedToken issue(String label, Duration life) {
    throw new UnsupportedOperationException();
  }

  @Permit("self:tokens")
  public List<TokenRow> mine() {
    throw new UnsupportedOperationException();
  }

  @Permit("self:tokens")
  @Mutates("token.revoked")
  public void revoke(UUID token) {
    throw new UnsupportedOperationException();
  }
}
