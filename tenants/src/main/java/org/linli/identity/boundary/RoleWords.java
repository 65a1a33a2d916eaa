package org.linli.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.linli.identity.control.Roles;

/** Which roles there are, and what each may do: for rooms that keep work for the holders of one. */
@ApplicationScoped
public class RoleWords {

  private final Jdbi jdbi;

  @Inject
  public RoleWords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected RoleWords() {
    this(null);
  }

  /**
   * Whether the role, delivered or one that administrators made, holds that permission.
   *
   * @param scope the code of the division whose people may hold it; empty for delivered ones alone
   * @return empty where there is no such role
   */
  public Optional<Boolean> holds(String role, String permission, String scope) {
    var delivered = Roles.delivered().all().get(role);
    return (delivered != null ? Optional.of(delivered.permissions()) : made(role, scope))
        .map(words -> words.contains(permission));
  }

  /** Whoever asks: what a community made is known to the street that looks at its process. */
  private Optional<Set<String>> made(String role, String scope) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select o.words from own_role o left join tenant t on t.id = o.tenant_id
                    where o.id = :role and o.state = 'ACTIVE' and :scope <> ''
                      and (t.code = :scope or o.tenant_id is null and :scope like o.scope_code || '%')\
                    """)
                .bind("role", role)
                .bind("scope", scope)
                .mapTo(String.class)
                .findOne()
                .map(words -> Set.copyOf(List.of(words.split("\\s+")))));
  }
}
