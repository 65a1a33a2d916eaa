package org.linli.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.identity.control.OwnRoles;
import org.linli.identity.control.Roles;

/** Which roles there are, and what each may do: for rooms that keep work for the holders of one. */
@ApplicationScoped
public class RoleWords {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public RoleWords(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected RoleWords() {
    this(null, null);
  }

  /**
   * Whether the role, delivered or one of the caller's people's own, holds that permission.
   *
   * @return empty where there is no such role
   */
  public Optional<Boolean> holds(String role, String permission) {
    return words(role).map(words -> words.contains(permission));
  }

  private Optional<Set<String>> words(String role) {
    var delivered = Roles.delivered().all().get(role);
    return delivered != null
        ? Optional.of(delivered.permissions())
        : jdbi.withHandle(handle -> OwnRoles.of(handle, scopes.caller(), role))
            .map(own -> own.permissions());
  }
}
